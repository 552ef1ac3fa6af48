package vn.khoso.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PublicUrl;

/** Writes notices as plain letters and hands them to the mail server. */
@Component
class Post {

    private final Optional<JavaMailSender> server;
    private final NotificationSettings settings;
    private final PublicUrl publicUrl;

    Post(ObjectProvider<JavaMailSender> server, NotificationSettings settings, PublicUrl publicUrl) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    boolean isConfigured() {
        return server.isPresent() && settings.sender().isPresent();
    }

    /**
     * Hands the letter over. The same notice always carries the same Message-ID, so that a letter sent twice after a
     * crash is shown once by most programs.
     *
     * @throws KhosoException {@link NotificationProblem#MAIL_REFUSED}; tried again, since its status is 502
     */
    void send(Notice notice, String address) {
        try {
            JavaMailSender sender = server.orElseThrow(() -> refused(notice, null));
            sender.send(letter(notice, address));
        } catch (MessagingException | UnsupportedEncodingException | MailException failure) {
            throw refused(notice, failure);
        }
    }

    private MimeMessage letter(Notice notice, String address) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Letter(
                Session.getInstance(new Properties()),
                notice.id(),
                publicUrl.publicUrl().getHost());
        MimeMessageHelper letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        letter.setFrom(settings.sender().orElseThrow(), settings.mailFromName());
        letter.setTo(address);
        letter.setSubject(notice.subject());
        letter.setText(notice.body() + "\n\n" + publicUrl.to(notice.path()) + "\n");
        // RFC 3834: no program should answer
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static KhosoException refused(Notice notice, @Nullable Exception cause) {
        return new KhosoException(NotificationProblem.MAIL_REFUSED, cause, notice.organisation());
    }

    /** A message that keeps the Message-ID it was given. */
    private static final class Letter extends MimeMessage {

        private final String messageId;

        Letter(Session session, NoticeId id, String host) {
            super(session);
            this.messageId = "<" + id + "@" + host + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
