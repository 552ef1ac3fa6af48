package vn.khoso.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;

class DatabaseFailureAnalyzerTests {

    private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer();

    @ParameterizedTest
    @EnumSource(DatabaseProblem.class)
    void everyProblemIsASentenceInBothLanguages(DatabaseProblem problem) {
        KhosoException cause = new KhosoException(problem, "/srv/khoso", "amd64");

        FailureAnalysis analysis =
                Objects.requireNonNull(analyzer.analyze(new IllegalStateException("refresh failed", cause)));

        assertThat(analysis.getDescription()).contains("/srv/khoso").doesNotContain("{0}", "{1}");
        assertThat(analysis.getDescription().split("\n\n")).hasSize(2).doesNotHaveDuplicates();
        assertThat(analysis.getAction()).contains(problem.code());
    }

    @Test
    void leavesOtherModulesProblemsAlone() {
        ErrorCode other = new ErrorCode() {
            @Override
            public String code() {
                return "KS-OTHER-01";
            }

            @Override
            public String slug() {
                return "other";
            }

            @Override
            public int status() {
                return 500;
            }
        };

        assertThat(analyzer.analyze(new KhosoException(other))).isNull();
    }
}
