package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.reports.Letterheads;
import vn.khoso.reports.ReportDesk;
import vn.khoso.reports.ReportId;
import vn.khoso.reports.ReportPeriod;
import vn.khoso.reports.ReportProblem;
import vn.khoso.reports.ReportSchedules;
import vn.khoso.reports.ReportScope;
import vn.khoso.reports.Reports;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.problem.ProblemSentences;

/** The list of reports, and the form for a new one with a preview of all its words. */
@Controller
class ReportListController {

    private static final int ROWS = 30;

    private final Reports reports;
    private final ReportDesk desk;
    private final ReportSchedules schedules;
    private final Letterheads letterheads;
    private final Standings standings;
    private final Areas areas;
    private final ScopeWords scopeWords;
    private final ProblemSentences sentences;

    ReportListController(
            Reports reports,
            ReportDesk desk,
            ReportSchedules schedules,
            Letterheads letterheads,
            Standings standings,
            Areas areas,
            ScopeWords scopeWords,
            ProblemSentences sentences) {
        this.reports = reports;
        this.desk = desk;
        this.schedules = schedules;
        this.letterheads = letterheads;
        this.standings = standings;
        this.areas = areas;
        this.scopeWords = scopeWords;
        this.sentences = sentences;
    }

    @GetMapping("/supervisor/reports")
    String list(Person person, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        PageRequest wanted = new PageRequest(page, ROWS);
        model.addAttribute("actingFor", scopeWords.of(Supervision.of(person), locale));
        model.addAttribute("reports", reports.list(person, wanted));
        model.addAttribute("number", wanted.number());
        model.addAttribute("full", ROWS);
        model.addAttribute("schedules", schedules.list(person));
        return "supervisor/reports";
    }

    /** Shows the form; with a button pressed also what the report would say. */
    @GetMapping("/supervisor/reports/new")
    String form(
            Person person,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ReportChoice choice = ReportChoice.read(typed, standings.currentYear());
        addForm(model, person, choice, locale);
        if (typed.containsKey("preview")) {
            try {
                model.addAttribute("preview", preview(person, choice));
            } catch (KhosoException refused) {
                refuse(model, response, refused, locale);
            }
        }
        return "supervisor/report-new";
    }

    @PostMapping("/supervisor/reports")
    String ask(
            Person person,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ReportChoice choice = ReportChoice.read(typed, standings.currentYear());
        try {
            ReportId id = choice.asClosing().isPresent()
                    ? desk.askFromClosing(person, choice.asClosing().getAsLong(), choice.letterhead())
                    : desk.ask(person, period(choice), scope(choice), choice.letterhead());
            return "redirect:/supervisor/reports/" + id;
        } catch (KhosoException refused) {
            addForm(model, person, choice, locale);
            refuse(model, response, refused, locale);
            return "supervisor/report-new";
        }
    }

    private String preview(Person person, ReportChoice choice) {
        return choice.asClosing().isPresent()
                ? desk.previewFromClosing(person, choice.asClosing().getAsLong(), choice.letterhead())
                : desk.preview(person, period(choice), scope(choice), choice.letterhead());
    }

    private void refuse(Model model, HttpServletResponse response, KhosoException refused, Locale locale) {
        model.addAttribute("refusal", sentences.title(refused, locale));
        model.addAttribute("refusalText", sentences.of(refused, locale));
        response.setStatus(refused.errorCode().status());
    }

    private ReportPeriod period(ReportChoice choice) {
        return choice.asPeriod(reports.cutOffDay()).orElseThrow(() -> new KhosoException(ReportProblem.PERIOD_UNFIT));
    }

    private static ReportScope scope(ReportChoice choice) {
        return choice.asScope().orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
    }

    private void addForm(Model model, Person person, ReportChoice choice, Locale locale) {
        Supervision scope = Supervision.of(person);
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("choice", choice);
        choice.asClosing().ifPresent(id -> model.addAttribute("closing", reports.closing(person, id)));
        model.addAttribute("years", standings.years());
        model.addAttribute("today", reports.today());
        model.addAttribute("everything", scope.everything());
        model.addAttribute("letterheads", letterheads.list());
        model.addAttribute(
                "associations",
                Arrays.stream(OrganisationKind.values())
                        .filter(kind -> scope.everything() || scope.kinds().contains(kind))
                        .toList());
        model.addAttribute(
                "communes",
                areas.communes().stream()
                        .filter(area -> scope.everything() || scope.areas().contains(area.code()))
                        .toList());
    }
}
