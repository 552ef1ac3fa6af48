package vn.khoso.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code khoso.account}.
 *
 * @param linkLifetime how long a link to set a password works, {@code 72h}
 * @param signIn when signing in is slowed down
 */
@ConfigurationProperties("khoso.account")
record AccountSettings(
        @DefaultValue("72h") Duration linkLifetime,
        @DefaultValue SignInLimits signIn) {

    AccountSettings {
        if (!linkLifetime.isPositive()) {
            throw new IllegalArgumentException("khoso.account.link-lifetime must be positive, got " + linkLifetime);
        }
    }
}
