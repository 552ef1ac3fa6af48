package vn.khoso.notification;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.shared.OrganisationId;

/**
 * What an organisation was told, word for word.
 *
 * @param id its identity
 * @param organisation whom
 * @param kind what it is about
 * @param subject one line
 * @param body plain text
 * @param path where to go on
 * @param sentAt when
 * @param mail what became of the mail
 * @param mailAddress where the mail went
 * @param openedAt when somebody of the organisation first opened it
 * @param unread whether the person who asks has not opened it
 */
public record Notice(
        NoticeId id,
        OrganisationId organisation,
        String kind,
        String subject,
        String body,
        String path,
        Instant sentAt,
        MailState mail,
        Optional<String> mailAddress,
        Optional<Instant> openedAt,
        boolean unread) {}
