package vn.khoso.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.notification.NewNotice;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.Underway;

/** Writes the letter: in Vietnamese whoever sends it, facts only, and what was added by hand. */
@Component
class Wording {

    static final String KIND = "REMINDER";

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    NewNotice letter(OrganisationStanding standing, Underway underway, LocalDate today, String note) {
        String year = Integer.toString(standing.year());
        String facts = words(
                "facts",
                standing.organisation().name(),
                DATE.format(today),
                standing.counted(),
                year,
                standing.floor(),
                standing.missing());
        String desk =
                underway.isNothing() ? words("desk.nothing") : words("desk", underway.drafts(), underway.inReview());
        String added = note.isBlank() ? "" : note.strip() + "\n\n";
        return new NewNotice(
                standing.organisation().id(),
                KIND,
                words("subject", standing.missing(), year),
                facts + "\n" + desk + "\n\n" + added + words("request", year),
                "/studio");
    }

    private String words(String key, Object... values) {
        return messages.getMessage("reminders." + key, values, VIETNAMESE);
    }
}
