package vn.khoso.storage.choice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one sentence instead of a stack trace; registered in {@code META-INF/spring.factories}. */
final class UnusableStoreAnalyzer extends AbstractFailureAnalyzer<UnusableStoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableStoreException cause) {
        String sentence = "Khoso does not start: " + cause.getMessage() + ".";
        return new FailureAnalysis(
                sentence, "Correct khoso.storage.* (docs/operations.md, \"Object storage\").", cause);
    }
}
