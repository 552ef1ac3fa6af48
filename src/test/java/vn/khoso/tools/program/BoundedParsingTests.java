package vn.khoso.tools.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;

class BoundedParsingTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final BoundedParsing parsing = new BoundedParsing();

    @Test
    void returnsWhatTheParserFound() {
        assertThat(parsing.run(LONG, ToolsProblem.DOCUMENT_UNREADABLE, () -> "text"))
                .isEqualTo("text");
    }

    @Test
    void namesTheFailureOfAParserAndKeepsItsCause() {
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> parsing.run(LONG, ToolsProblem.DOCUMENT_UNREADABLE, () -> {
                    throw new IOException("broken");
                }))
                .withCauseInstanceOf(IOException.class)
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(ToolsProblem.DOCUMENT_UNREADABLE));
    }

    @Test
    void namesAParserThatRunsOutOfMemoryLikeAnyOtherFailure() {
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> parsing.run(LONG, ToolsProblem.PICTURE_UNREADABLE, () -> {
                    throw new OutOfMemoryError("pixels");
                }))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(ToolsProblem.PICTURE_UNREADABLE));
    }

    @Test
    void givesUpAtTheTimeLimitAndInterruptsTheParser() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> parsing.run(Duration.ofMillis(100), ToolsProblem.DOCUMENT_UNREADABLE, () -> {
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(ToolsProblem.PARSER_TIMEOUT));
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void runsNoMoreThanTwoParsersEvenWhenTheyIgnoreTheirInterruption() {
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(KhosoException.class)
                    .isThrownBy(() -> parsing.run(Duration.ofMillis(100), ToolsProblem.DOCUMENT_UNREADABLE, () -> {
                        boolean done = false;
                        while (!done) {
                            try {
                                done = release.await(1, TimeUnit.HOURS);
                            } catch (InterruptedException e) {
                                done = false; // goes on regardless
                            }
                        }
                        return done;
                    }));
        }

        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> parsing.run(Duration.ofMillis(100), ToolsProblem.DOCUMENT_UNREADABLE, () -> "third"))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(ToolsProblem.PARSER_TIMEOUT));
        release.countDown();
        assertThat(parsing.run(LONG, ToolsProblem.DOCUMENT_UNREADABLE, () -> "fourth"))
                .isEqualTo("fourth");
    }
}
