package vn.khoso.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxyConfigurationTests {

    @Test
    void singleAddressesAndNetworksAreTrustedAsWritten() {
        var valve = ProxyConfiguration.valve(new WebSettings(List.of("10.1.2.3", "192.168.7.0/24", "fd00::1")));

        assertThat(valve.getInternalProxies()).contains("10.1.2.3", "192.168.7.0/24", "fd00");
        assertThat(valve.getTrustedProxies()).isNullOrEmpty();
    }
}
