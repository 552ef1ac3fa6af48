package vn.khoso.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;

/** Explains an error code to whoever looks it up; the {@code type} of a problem document is the address of such a page. */
@Controller
final class ProblemPages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+(?:,[^}]*)?}");

    private final ProblemSentences sentences;

    ProblemPages(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    @GetMapping("/problems/{slug}")
    String explain(@PathVariable String slug, Model model, Locale locale) {
        ErrorCode code =
                ProblemCatalogue.find(slug).orElseThrow(() -> new KhosoException(GlobalProblem.PAGE_NOT_FOUND));
        model.addAttribute("code", code.code());
        model.addAttribute("status", code.status());
        model.addAttribute("title", withoutValues(sentences.words(code, "title", List.of(), locale)));
        model.addAttribute("detail", withoutValues(sentences.words(code, "detail", List.of(), locale)));
        return "error/explanation";
    }

    /** Here nothing has happened, so there is no file or person to name. */
    private static String withoutValues(String words) {
        return PLACEHOLDER.matcher(words).replaceAll("…").replace("''", "'");
    }
}
