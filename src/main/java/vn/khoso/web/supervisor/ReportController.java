package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.Supervision;
import vn.khoso.reports.Report;
import vn.khoso.reports.ReportDesk;
import vn.khoso.reports.ReportFormat;
import vn.khoso.reports.ReportProblem;
import vn.khoso.reports.ReportState;
import vn.khoso.reports.Reports;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** One report: how far it has come, its words, its files, and issuing it. */
@Controller
class ReportController {

    /** Seconds after which a page whose report is being made asks again, without a script. */
    private static final String AGAIN_AFTER = "3";

    private final Reports reports;
    private final ReportDesk desk;
    private final ScopeWords scopeWords;
    private final ProblemSentences sentences;

    ReportController(Reports reports, ReportDesk desk, ScopeWords scopeWords, ProblemSentences sentences) {
        this.reports = reports;
        this.desk = desk;
        this.scopeWords = scopeWords;
        this.sentences = sentences;
    }

    @GetMapping("/supervisor/reports/{id}")
    String show(Person person, @PathVariable String id, Locale locale, Model model, HttpServletResponse response) {
        Report report = reports.get(person, id);
        if (report.state() == ReportState.MAKING) {
            response.setHeader("Refresh", AGAIN_AFTER);
        }
        return page(person, report, Map.of(), locale, model);
    }

    private String page(Person person, Report report, Map<String, String> typed, Locale locale, Model model) {
        model.addAttribute("actingFor", scopeWords.of(Supervision.of(person), locale));
        model.addAttribute("report", report);
        if (report.totals().isPresent()) {
            model.addAttribute("document", reports.page(report));
            model.addAttribute("texts", typed.isEmpty() ? reports.texts(report) : typed);
            model.addAttribute("editable", reports.textNames());
            model.addAttribute("fields", reports.fields(report));
        }
        return "supervisor/report";
    }

    /** Keeps the words of the reporting body. */
    @PostMapping("/supervisor/reports/{id}/texts")
    String edit(
            Person person,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            desk.edit(person, id, typed);
            return "redirect:/supervisor/reports/" + id;
        } catch (KhosoException refused) {
            return refused(person, id, refused, typed, locale, model, response);
        }
    }

    /** Makes it final. */
    @PostMapping("/supervisor/reports/{id}/issue")
    String issue(Person person, @PathVariable String id, Locale locale, Model model, HttpServletResponse response) {
        try {
            desk.issue(person, id);
            return "redirect:/supervisor/reports/" + id;
        } catch (KhosoException refused) {
            return refused(person, id, refused, Map.of(), locale, model, response);
        }
    }

    /** Has one that failed made again. */
    @PostMapping("/supervisor/reports/{id}/making")
    String again(Person person, @PathVariable String id) {
        desk.makeAgain(person, id);
        return "redirect:/supervisor/reports/" + id;
    }

    private String refused(
            Person person,
            String id,
            KhosoException refused,
            Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (refused.errorCode() == ReportProblem.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.errorCode().status());
        model.addAttribute("refusal", sentences.title(refused, locale));
        model.addAttribute("refusalText", sentences.of(refused, locale));
        return page(person, reports.get(person, id), typed, locale, model);
    }

    /** Sends a file. */
    @GetMapping("/supervisor/reports/{id}/files/bao-cao.{extension}")
    void download(Person person, @PathVariable String id, @PathVariable String extension, HttpServletResponse response)
            throws IOException {
        Report report = reports.get(person, id);
        ReportFormat format =
                ReportFormat.ofExtension(extension).orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
        try (InputStream in = reports.open(report, format)) {
            response.setContentType(format.mediaType());
            String name = "bao-cao-" + report.period().to() + "-" + id.substring(0, 8) + "." + format.extension();
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            in.transferTo(response.getOutputStream());
        }
    }
}
