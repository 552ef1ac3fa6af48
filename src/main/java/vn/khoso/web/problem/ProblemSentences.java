package vn.khoso.web.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;

/** Says in the reader's language what went wrong, for pages that go on rather than give way to an error page. */
@Component
public class ProblemSentences {

    private final MessageSource messages;

    ProblemSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the short title of a problem. */
    public String title(KhosoException problem, Locale locale) {
        return words(problem.errorCode(), "title", problem.arguments(), locale);
    }

    /** Returns what happened and what to do. */
    public String of(KhosoException problem, Locale locale) {
        return words(problem.errorCode(), "detail", problem.arguments(), locale);
    }

    /**
     * Returns what happened and what to do, from a code that was kept with a fact.
     *
     * @param code such as {@code KS-TOOL-06}; one that is not known any more is shown as it is
     * @param detail the value for the first placeholder
     */
    public String of(String code, String detail, Locale locale) {
        return ProblemCatalogue.all().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> words(known, "detail", List.of(detail, ""), locale) + " (" + code + ")")
                .orElse(code);
    }

    /** Returns the words of a code, {@code title} or {@code detail}. */
    String words(ErrorCode code, String part, List<Object> arguments, Locale locale) {
        String key = "problem." + code.slug() + "." + part;
        String words = messages.getMessage(key, arguments.toArray(), key, locale);
        return words == null ? key : words;
    }
}
