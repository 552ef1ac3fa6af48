package vn.khoso.web.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code khoso.web}.
 *
 * @param trustedProxies addresses or networks (CIDR) of proxies whose forwarded headers are believed; none by default
 */
@ConfigurationProperties("khoso.web")
record WebSettings(@DefaultValue List<String> trustedProxies) {

    WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
