package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khoso.shared.PageRequest;

/**
 * What every search index must do: {@link VietnameseSearchContract} says it for the language, four others for filters,
 * changes, what is shown and what is alike, this suite for the rest.
 */
public interface SearchIndexContract
        extends VietnameseSearchContract, NarrowingContract, ChangingIndexContract, ShownHitsContract, AlikeContract {

    @BeforeEach
    default void fillTheIndex() {
        index().rebuild(SearchSamples.all());
    }

    @Test
    default void emptyTextShowsEverythingPublicNewestFirst() {
        SearchResult result = search("");

        assertThat(result.total()).isEqualTo(16);
        assertThat(products(result)).startsWith(SearchSamples.BA_TO_HRE, SearchSamples.SECURITY, SearchSamples.COMPANY);
    }

    @Test
    default void productsComeNewestFirstWhenAsked() {
        SearchQuery query = SearchQuery.of("hội", SearchSamples.NOW).in(SearchOrder.NEWEST);

        assertThat(products(index().search(query))).startsWith(SearchSamples.BA_TO_HRE, SearchSamples.BA_TO_SOUTH);
    }

    @Test
    default void titlesAreSuggestedWithoutMarksAndWithTheLastWordUnfinished() {
        assertThat(index().suggest("an nin", 5, SearchSamples.NOW)).contains(SearchSamples.SECURITY);
        assertThat(index().suggest("ANN", 5, SearchSamples.NOW)).isEmpty();
        assertThat(index().suggest("s", 5, SearchSamples.NOW)).isEmpty();
        assertThat(index().suggest("", 5, SearchSamples.NOW)).isEmpty();
        assertThat(index().suggest("\u0000\ud800 -\"*", 5, SearchSamples.NOW)).isEmpty();
    }

    @Test
    default void nothingIsSuggestedThatIsNotPublicNow() {
        assertThat(index().suggest("sa", 50, SearchSamples.NOW))
                .doesNotContain(SearchSamples.SCHEDULED, SearchSamples.EXPIRED);
        for (SearchDocument hidden : SearchSamples.all().toList()) {
            if (!hidden.isPublicAt(SearchSamples.NOW)) {
                assertThat(index().suggest(hidden.title(), 50, SearchSamples.NOW))
                        .doesNotContain(hidden.id());
                assertThat(index().suggest(hidden.title(), 50, hidden.publicFrom()))
                        .contains(hidden.id());
            }
        }
    }

    @Test
    default void addedAbbreviationsCountFromTheNextQueryOnAndBothWays() {
        assertThat(search("anqd").total()).isZero();

        index().abbreviations(Map.of("ANQD", "an ninh", "hai từ", "không dùng", "X", "một"));

        assertThat(products(search("anqd"))).contains(SearchSamples.SECURITY);
        assertThat(search("anqd").understanding().alsoSearched()).containsExactly("an ninh");
        index().abbreviations(Map.of());
        assertThat(search("anqd").total()).isZero();
    }

    @Test
    default void anExplanationNamesTheWordsAndTheReasonsOfEachRank() {
        SearchExplanation explanation = index().explain(SearchQuery.of("an ninh -\"nghệ an\"", SearchSamples.NOW));

        assertThat(explanation.words()).hasSize(2);
        assertThat(explanation.needed()).isEqualTo(2);
        assertThat(explanation.excluded()).containsExactly("nghệ an");
        assertThat(explanation.hits().getFirst().product()).isEqualTo(SearchSamples.SECURITY);
        assertThat(explanation.hits().getFirst().reasons())
                .first()
                .extracting(SearchExplanation.Reason::text)
                .asString()
                .contains("ninh");
        assertThat(explanation.terms()).isNotEmpty();
    }

    @Test
    default void pagesFollowOneAnotherWithoutOverlap() {
        SearchQuery query = SearchQuery.of("", SearchSamples.NOW);
        SearchResult first = index().search(query.at(new PageRequest(1, 10)));
        SearchResult second = index().search(query.at(new PageRequest(2, 10)));

        assertThat(products(first)).hasSize(10).doesNotContainAnyElementsOf(products(second));
        assertThat(products(second)).hasSize(6);
        assertThat(second.total()).isEqualTo(16);
    }

    @Test
    default void pageBeyondTheEndIsEmptyAndStillKnowsTheTotal() {
        SearchResult result =
                index().search(SearchQuery.of("", SearchSamples.NOW).at(new PageRequest(900_000, 200)));

        assertThat(result.hits().rows()).isEmpty();
        assertThat(result.total()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "...",
                "\"",
                "“",
                "\"\"",
                "-",
                "- -",
                "+ && || ! ( ) { } [ ] ^ ~ * ? : \\ /",
                "title:ba AND NOT",
                "\u0000\u0007",
                "😀",
                "\uD83D",
                "%27 OR 1=1",
                "<script>alert(1)</script>",
                "ｂａ ｔơ",
                "-\"ba",
                "|",
                "ba|",
                "\uDE00\uD83D",
                "\u202eơT aB\u202c \u200f",
                "b\u200ba\u200d t\u2060ơ\ufeff",
                "\u0301\u0323",
                "ﷺ ﬁ ²",
                "\u0000\u0000"
            })
    default void anyTextIsAValidQuery(String text) {
        assertThatCode(() -> search(text)).doesNotThrowAnyException();
    }

    @Test
    default void veryLongTextIsAValidQuery() {
        assertThatCode(() -> search("tuyên truyền nông thôn mới ".repeat(5_000)))
                .doesNotThrowAnyException();
        for (String part : List.of("a", "\"", "-", "(", "ơ\u0323", "\ud83d", " -\"", "\" ", "\u202e")) {
            assertThatCode(() -> search(part.repeat(10_000))).doesNotThrowAnyException();
            assertThatCode(() -> index().suggest(part.repeat(10_000), 5, SearchSamples.NOW))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    default void punctuationAloneIsAnEmptyText() {
        assertThat(search("?!…").total()).isEqualTo(16);
    }
}
