package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.quota.Supervision;
import vn.khoso.reports.LetterheadForm;
import vn.khoso.reports.Letterheads;
import vn.khoso.reports.ReportProblem;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** The letterhead of a body that reports: seen, changed, copied for another body. */
@Controller
class LetterheadController {

    private final Letterheads letterheads;
    private final ScopeWords scopeWords;
    private final ProblemSentences sentences;

    LetterheadController(Letterheads letterheads, ScopeWords scopeWords, ProblemSentences sentences) {
        this.letterheads = letterheads;
        this.scopeWords = scopeWords;
        this.sentences = sentences;
    }

    @GetMapping("/supervisor/reports/letterheads/{id}")
    String show(Person person, @PathVariable String id, Locale locale, Model model) {
        return page(person, id, letterheads.form(id), locale, model);
    }

    private String page(Person person, String id, Map<String, String> values, Locale locale, Model model) {
        model.addAttribute("actingFor", scopeWords.of(Supervision.of(person), locale));
        model.addAttribute("id", id);
        model.addAttribute("values", values);
        model.addAttribute("fields", LetterheadForm.Field.values());
        return "supervisor/letterhead";
    }

    @PostMapping("/supervisor/reports/letterheads/{id}")
    String keep(
            Person person,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        String name = typed.getOrDefault("id", id).strip();
        try {
            letterheads.keep(person, id, name, typed);
            return "redirect:/supervisor/reports/letterheads/" + name + "?kept";
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("refusal", sentences.title(refused, locale));
            model.addAttribute("refusalText", sentences.of(refused, locale));
            model.addAttribute("typedId", name);
            if (refused.errorCode() == ReportProblem.LETTERHEAD_UNFIT) {
                model.addAttribute("unfit", String.valueOf(refused.arguments().getFirst()));
            }
            return page(person, id, typed, locale, model);
        }
    }
}
