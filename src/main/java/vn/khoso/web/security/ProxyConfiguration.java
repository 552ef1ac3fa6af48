package vn.khoso.web.security;

import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} only from the configured proxies. Without any, these
 * headers are ignored: else whoever guesses passwords could invent a new address for each attempt.
 */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> trustedProxies(WebSettings settings) {
        return factory -> {
            if (!settings.trustedProxies().isEmpty()) {
                factory.addEngineValves(valve(settings));
            }
        };
    }

    static RemoteIpValve valve(WebSettings settings) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(settings.trustedProxies().stream()
                .map(ProxyConfiguration::network)
                .collect(Collectors.joining(",")));
        valve.setRemoteIpHeader("x-forwarded-for");
        valve.setProtocolHeader("x-forwarded-proto");
        return valve;
    }

    private static String network(String proxy) {
        if (proxy.contains("/")) {
            return proxy;
        }
        return proxy + (proxy.contains(":") ? "/128" : "/32");
    }
}
