package vn.khoso.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.khoso.shared.KhosoException;

/** Ends a start that the database cannot serve with one clear sentence, in Vietnamese and in English. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<KhosoException> {

    private static final String WORDS = "messages/problem-database";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable start, KhosoException cause) {
        if (!(cause.errorCode() instanceof DatabaseProblem problem)) {
            return null;
        }
        String description = sentence(problem, cause, Locale.ROOT) + "\n\n" + sentence(problem, cause, Locale.ENGLISH);
        return new FailureAnalysis(description, "docs/problems.md: " + problem.code(), cause);
    }

    private static String sentence(DatabaseProblem problem, KhosoException cause, Locale locale) {
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        String pattern =
                ResourceBundle.getBundle(WORDS, locale, control).getString("problem." + problem.slug() + ".detail");
        return MessageFormat.format(pattern, cause.arguments().toArray());
    }
}
