package vn.khoso.reminders;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.notification.MailState;
import vn.khoso.shared.OrganisationId;

/**
 * A reminder that was sent.
 *
 * @param organisation to whom
 * @param organisationName short form of its name
 * @param year of which year
 * @param counted how many of its products counted then
 * @param floor how many were asked for
 * @param sentAt when
 * @param by the name of the supervisor; empty for a set day
 * @param subject its first line
 * @param mail what became of the mail
 * @param openedAt when somebody of the organisation first opened it
 */
public record SentReminder(
        OrganisationId organisation,
        String organisationName,
        int year,
        int counted,
        int floor,
        Instant sentAt,
        Optional<String> by,
        String subject,
        MailState mail,
        Optional<Instant> openedAt) {}
