package vn.khoso.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demonstration.
 *
 * @param enabled whether an empty library is filled with sample accounts and products
 */
@ConfigurationProperties("khoso.demo")
record DemoProperties(@DefaultValue("false") boolean enabled) {}
