package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words marked in a text that is shown as a whole. */
class HighlightsTests {

    private final Highlights highlights = new Highlights();

    @Test
    void neighbouringHitsAreOneAndTheTextStaysAsWritten() {
        assertThat(highlights.of("Bà con xây dựng nông thôn mới.", "nong thon"))
                .containsExactly(
                        new Segment("Bà con xây dựng ", false),
                        new Segment("nông thôn", true),
                        new Segment(" mới.", false));
    }

    @Test
    void withoutWordsOrHitsTheTextIsOnePiece() {
        assertThat(highlights.of("Bà con", "")).isEqualTo(List.of(new Segment("Bà con", false)));
        assertThat(highlights.of("Bà con", "xyz")).isEqualTo(List.of(new Segment("Bà con", false)));
        assertThat(highlights.of("", "x")).isEmpty();
    }
}
