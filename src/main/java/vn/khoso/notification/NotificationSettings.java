package vn.khoso.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code khoso.notification}. Mail is sent when a sender is named here and a server in
 * {@code spring.mail.host}.
 *
 * @param mailFrom the sender's address, such as {@code khoso@quangngai.example.vn}; no mail without it
 * @param mailFromName the sender's name, {@code Kho số}
 */
@ConfigurationProperties("khoso.notification")
record NotificationSettings(
        @Nullable String mailFrom, @DefaultValue("Kho số") String mailFromName) {

    Optional<String> sender() {
        return Optional.ofNullable(mailFrom).filter(address -> !address.isBlank());
    }
}
