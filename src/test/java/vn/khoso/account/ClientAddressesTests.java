package vn.khoso.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressesTests {

    @Test
    void oneHouseholdCountsOnceInBothProtocols() {
        assertThat(ClientAddresses.key("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(ClientAddresses.key("2001:db8:1:2:aaaa::1"))
                .isEqualTo(ClientAddresses.key("2001:db8:1:2:ffff:1:2:3"))
                .isNotEqualTo(ClientAddresses.key("2001:db8:1:3::1"));
    }

    @Test
    void somethingElseIsNotLookedUpInTheNetwork() {
        assertThat(ClientAddresses.key("evil.example")).isEqualTo("unknown");
        assertThat(ClientAddresses.key("")).isEqualTo("unknown");
    }
}
