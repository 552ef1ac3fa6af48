package vn.khoso.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.khoso.shared.KhosoException;

/** A named error for somebody at a terminal: code and sentences, in Vietnamese and in English. */
final class ProblemText {

    private static final List<String> MODULES = List.of("search", "tools");
    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    private ProblemText() {}

    /** Returns a line for each language. */
    static List<String> of(KhosoException problem) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        MODULES.forEach(module -> messages.addBasenames("messages/problem-" + module));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return LANGUAGES.stream()
                .map(language -> line(problem, messages, language))
                .toList();
    }

    private static String line(KhosoException problem, ResourceBundleMessageSource messages, Locale language) {
        String key = "problem." + problem.errorCode().slug();
        Object[] arguments = problem.arguments().stream().map(Object::toString).toArray();
        return Stream.of(key + ".title", key + ".detail")
                .map(sentence -> messages.getMessage(sentence, arguments, sentence, language))
                .reduce(
                        problem.errorCode().code() + ":",
                        (line, sentence) -> line + ' ' + sentence + (sentence.endsWith(".") ? "" : "."));
    }
}
