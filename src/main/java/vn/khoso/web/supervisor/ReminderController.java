package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.notification.Notices;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.reminders.Dispatch;
import vn.khoso.reminders.Reminders;
import vn.khoso.reminders.SentReminder;
import vn.khoso.shared.CsvTable;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.problem.ProblemSentences;

/** Reminders: whom, in which words, and what was sent. */
@Controller
class ReminderController {

    private static final int ROWS = 30;
    private static final int CSV_ROWS = 200;

    private final Reminders reminders;
    private final Notices notices;
    private final Standings standings;
    private final ScopeWords scopeWords;
    private final ProblemSentences sentences;
    private final MessageSource messages;

    ReminderController(
            Reminders reminders,
            Notices notices,
            Standings standings,
            ScopeWords scopeWords,
            ProblemSentences sentences,
            MessageSource messages) {
        this.reminders = reminders;
        this.notices = notices;
        this.standings = standings;
        this.scopeWords = scopeWords;
        this.sentences = sentences;
        this.messages = messages;
    }

    @GetMapping("/supervisor/reminders")
    String sent(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        Optional<OrganisationId> organisation = organisation(typed);
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("sent", reminders.sent(scope, organisation, new PageRequest(Query.page(typed), ROWS)));
        model.addAttribute("next", reminders.nextSetDay().orElse(null));
        model.addAttribute("mail", notices.sendsMail());
        model.addAttribute("done", Query.given(typed, "sent").orElse(null));
        model.addAttribute("already", Query.given(typed, "already").orElse("0"));
        model.addAttribute(
                "query", organisation.map(id -> "organisation=" + id + "&").orElse(""));
        return "supervisor/reminders";
    }

    @GetMapping("/supervisor/reminders.csv")
    void csv(Person person, @RequestParam Map<String, String> typed, Locale locale, HttpServletResponse response)
            throws IOException {
        Supervision scope = Supervision.of(person);
        response.setContentType(CsvTable.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nhac-viec.csv\"");
        CsvTable table = new CsvTable(response.getOutputStream());
        table.row(List.of("code", "organisation", "counted", "floor", "sent-on", "by", "mail", "opened").stream()
                .map(column -> word(locale, "supervisor.csv." + column))
                .toArray());
        int number = 1;
        var page = reminders.sent(scope, organisation(typed), new PageRequest(number, CSV_ROWS));
        page.rows().forEach(row -> add(table, row, locale));
        while (page.hasNext()) {
            page = reminders.sent(scope, organisation(typed), new PageRequest(++number, CSV_ROWS));
            page.rows().forEach(row -> add(table, row, locale));
        }
        table.flush();
    }

    private void add(CsvTable table, SentReminder row, Locale locale) {
        table.row(
                row.organisation().value(),
                row.organisationName(),
                row.counted(),
                row.floor(),
                KhosoTime.dayOf(row.sentAt()).toString(),
                row.by().orElse(word(locale, "supervisor.reminders.set-day")),
                word(locale, "supervisor.reminders.mail." + row.mail()),
                row.openedAt().map(at -> KhosoTime.dayOf(at).toString()).orElse(""));
    }

    @GetMapping("/supervisor/reminders/new")
    String compose(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        return form(person, typed, "", locale, model);
    }

    @PostMapping("/supervisor/reminders")
    String send(
            Person person,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            Dispatch dispatch = reminders.send(person, filter(typed), organisation(typed), note);
            return "redirect:/supervisor/reminders?sent=" + dispatch.sent() + "&already=" + dispatch.already();
        } catch (KhosoException refused) {
            model.addAttribute("error", sentences.of(refused, locale));
            response.setStatus(refused.errorCode().status());
            return form(person, typed, note, locale, model);
        }
    }

    private String form(Person person, Map<String, String> typed, String note, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        List<OrganisationStanding> addressees = reminders.addressees(scope, filter(typed), organisation(typed));
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("addressees", addressees);
        model.addAttribute("note", note);
        model.addAttribute("mail", notices.sendsMail());
        model.addAttribute("fields", kept(typed));
        addressees.stream()
                .findFirst()
                .ifPresent(first -> model.addAttribute("letter", reminders.preview(first, note)));
        return "supervisor/reminder-new";
    }

    private StandingFilter filter(Map<String, String> typed) {
        return Choice.read(typed, standings.currentYear()).filter();
    }

    private static Optional<OrganisationId> organisation(Map<String, String> typed) {
        return Query.given(typed, "organisation")
                .filter(OrganisationId::isValid)
                .map(OrganisationId::new);
    }

    private static Map<String, String> kept(Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of("where", "association", "organisation", "q")
                .forEach(name -> Query.given(typed, name).ifPresent(value -> fields.put(name, value)));
        return fields;
    }

    private String word(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
