package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/**
 * What every search index must do: {@link VietnameseSearchContract} says it for the language, this suite for the rest.
 */
public interface SearchIndexContract extends VietnameseSearchContract {

    /** Returns the index under test, the same one during a test and a fresh one for every test. */
    @Override
    SearchIndex index();

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

    @Test
    default void filtersByKind() {
        assertThat(products(filtered(Facet.KIND, "DOCUMENT")))
                .containsExactlyInAnyOrder(SearchSamples.SKILLS, SearchSamples.WOMENS_PLAN);
    }

    @Test
    default void filtersByOrganisation() {
        assertThat(products(filtered(Facet.ORGANISATION, "mat-tran-21484"))).containsExactly(SearchSamples.BA_TO_HRE);
    }

    @Test
    default void filtersByCommune() {
        assertThat(products(filtered(Facet.AREA, "21548"))).containsExactly(SearchSamples.SECURITY);
    }

    @Test
    default void filtersByYear() {
        assertThat(products(filtered(Facet.YEAR, "2025")))
                .containsExactly(SearchSamples.NGHE_AN, SearchSamples.FRONT_REPORT);
    }

    @Test
    default void valuesOfOneFacetAreAlternatives() {
        assertThat(products(filtered(Facet.AREA, "21548", "21484")))
                .containsExactlyInAnyOrder(SearchSamples.SECURITY, SearchSamples.BA_TO_HRE);
    }

    @Test
    default void severalFacetsMustAllFit() {
        SearchQuery query = SearchQuery.of("", SearchSamples.NOW)
                .with(Facet.KIND, "CLIP")
                .with(Facet.ORGANISATION_KIND, "YOUTH_UNION");

        assertThat(products(index().search(query)))
                .containsExactlyInAnyOrder(SearchSamples.SECURITY, SearchSamples.NGOK_BAY);
    }

    @Test
    default void filtersNarrowDownWhatTheWordsFound() {
        SearchQuery query = SearchQuery.of("phu nu", SearchSamples.NOW).with(Facet.KIND, "LIVESTREAM_RECORDING");

        assertThat(products(index().search(query))).containsExactly(SearchSamples.BA_TO_HRE);
    }

    @Test
    default void unknownFilterValueFindsNothing() {
        assertThat(filtered(Facet.KIND, "HOLOGRAM").total()).isZero();
    }

    @Test
    default void facetsAreCountedMostFrequentFirst() {
        assertThat(search("").values(Facet.KIND))
                .startsWith(new FacetValue("CLIP", 8), new FacetValue("PODCAST", 3))
                .contains(new FacetValue("DOCUMENT", 2), new FacetValue("LIVESTREAM_RECORDING", 1));
    }

    @Test
    default void facetCountsRespectTheWords() {
        assertThat(search("\"nông thôn mới\"").values(Facet.KIND))
                .containsExactly(new FacetValue("LIVESTREAM_RECORDING", 1));
    }

    @Test
    default void facetCountsRespectFiltersOfOtherFacets() {
        assertThat(filtered(Facet.KIND, "PODCAST").values(Facet.YEAR))
                .containsExactly(new FacetValue("2026", 2), new FacetValue("2025", 1));
    }

    @Test
    default void chosenFacetStillOffersItsOtherValues() {
        assertThat(filtered(Facet.KIND, "PODCAST").values(Facet.KIND)).contains(new FacetValue("CLIP", 8));
    }

    @Test
    default void twoFiltersCountEachFacetWithoutItself() {
        SearchQuery query = SearchQuery.of("", SearchSamples.NOW)
                .with(Facet.KIND, "CLIP")
                .with(Facet.ORGANISATION_KIND, "YOUTH_UNION");
        SearchResult result = index().search(query);

        assertThat(result.values(Facet.KIND)).containsExactly(new FacetValue("CLIP", 2));
        assertThat(result.values(Facet.ORGANISATION_KIND))
                .contains(new FacetValue("YOUTH_UNION", 2), new FacetValue("FARMERS_ASSOCIATION", 2));
        assertThat(result.values(Facet.AREA)).extracting(FacetValue::value).containsExactly("21548", "23317");
    }

    @Test
    default void scheduledProductIsNotFoundBeforeItsTime() {
        assertThat(search("quân dân").total()).isZero();
    }

    @Test
    default void scheduledProductIsFoundFromItsInstantOn() {
        SearchQuery query = SearchQuery.of("quân dân", SearchSamples.NOW.plusSeconds(3600));

        assertThat(products(index().search(query))).containsExactly(SearchSamples.SCHEDULED);
    }

    @Test
    default void expiredProductIsNotFoundFromItsEndOn() {
        assertThat(search("mời họp").total()).isZero();
        assertThat(products(index().search(SearchQuery.of("mời họp", SearchSamples.NOW.minusSeconds(1)))))
                .containsExactly(SearchSamples.EXPIRED);
    }

    @Test
    default void productsThatAreNotPublicAreNotCountedInFacetsEither() {
        long clips = search("").values(Facet.KIND).stream()
                .filter(value -> value.value().equals("CLIP"))
                .mapToLong(FacetValue::count)
                .sum();

        assertThat(clips).isEqualTo(filtered(Facet.KIND, "CLIP").total());
    }

    @Test
    default void changeIsSeenByTheNextSearch() {
        index().addOrUpdate(SearchSamples.document(SearchSamples.id("new1"), "Chợ phiên Măng Đen", ""));

        assertThat(products(search("chợ phiên"))).containsExactly(SearchSamples.id("new1"));
    }

    @Test
    default void updateReplacesWhatWasKnown() {
        index().addOrUpdate(SearchSamples.document(SearchSamples.ROAD, "Cầu treo mới", ""));

        assertThat(products(search("cầu treo"))).containsExactly(SearchSamples.ROAD);
        assertThat(products(search("đường lên bản"))).doesNotContain(SearchSamples.ROAD);
        assertThat(index().state().products()).isEqualTo(18);
    }

    @Test
    default void removedProductIsNotFound() {
        index().remove(SearchSamples.ROAD);

        assertThat(products(search("đường lên bản"))).doesNotContain(SearchSamples.ROAD);
        assertThat(index().state().products()).isEqualTo(17);
    }

    @Test
    default void removingWhatIsNotThereDoesNothing() {
        index().remove(SearchSamples.id("nane"));

        assertThat(index().state().products()).isEqualTo(18);
    }

    @Test
    default void removeAllLeavesAnIncompleteIndex() {
        index().removeAll();

        assertThat(search("").total()).isZero();
        assertThat(index().state()).isEqualTo(new IndexState(0, false));
    }

    @Test
    default void rebuildHoldsExactlyWhatItWasGiven() {
        index().rebuild(Stream.of(SearchSamples.document(SearchSamples.ROAD, "Chỉ còn con đường", "")));

        assertThat(products(search(""))).containsExactly(SearchSamples.ROAD);
        assertThat(index().state()).isEqualTo(new IndexState(1, true));
    }

    @Test
    default void rebuildKeepsWhatChangedMeanwhile() {
        index().rebuild(Stream.of("old", "last").map(step -> {
            if (step.equals("last")) {
                index().addOrUpdate(SearchSamples.document(SearchSamples.ROAD, "Tên mới", ""));
                index().remove(SearchSamples.SKILLS);
                return SearchSamples.document(SearchSamples.SKILLS, "Đã gỡ", "");
            }
            return SearchSamples.document(SearchSamples.ROAD, "Tên cũ", "");
        }));

        assertThat(products(search("tên mới"))).containsExactly(SearchSamples.ROAD);
        assertThat(search("đã gỡ").total()).isZero();
    }

    @Test
    default void rebuildThatFailsLeavesTheIndexAnsweringAndIncomplete() {
        assertThatThrownBy(() -> index().rebuild(Stream.of(1).map(step -> {
                    throw new IllegalStateException("database gone");
                })))
                .hasMessage("database gone");

        assertThat(index().state()).isEqualTo(new IndexState(18, false));
        assertThat(search("phụ nữ").total()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?", "...", "\"", "“", "\"\"", "-", "- -", "+ && || ! ( ) { } [ ] ^ ~ * ? : \\ /", "title:ba AND NOT",
                "\u0000\u0007", "😀", "\uD83D", "%27 OR 1=1", "<script>alert(1)</script>", "ｂａ ｔơ", "-\"ba", "|", "ba|"
            })
    default void anyTextIsAValidQuery(String text) {
        assertThatCode(() -> search(text)).doesNotThrowAnyException();
    }

    @Test
    default void veryLongTextIsAValidQuery() {
        assertThatCode(() -> search("tuyên truyền nông thôn mới ".repeat(5_000)))
                .doesNotThrowAnyException();
        assertThatCode(() -> search("a".repeat(100_000))).doesNotThrowAnyException();
    }

    @Test
    default void punctuationAloneIsAnEmptyText() {
        assertThat(search("?!…").total()).isEqualTo(16);
    }

    @Test
    default void titleShowsTheHitsAsWritten() {
        SearchHit hit = search("PHU NU").hits().rows().stream()
                .filter(found -> found.product().equals(SearchSamples.BA_TO_HRE))
                .findFirst()
                .orElseThrow();

        assertThat(hit.title())
                .containsExactly(
                        new Segment("Toạ đàm: ", false),
                        new Segment("Phụ nữ", true),
                        new Segment(" xã Ba Tơ chung sức", false));
    }

    @Test
    default void decomposedTitleShowsItsHitsAsWritten() {
        List<Segment> title = search("cựu chiến binh").hits().rows().getFirst().title();

        assertThat(title).contains(new Segment(Normalizer.normalize("cựu chiến binh", Normalizer.Form.NFD), true));
    }

    @Test
    default void bestPassagesComeInReadingOrderWithTheirLocators() {
        SearchHit hit = search("tuyen truyen nong thon moi").hits().rows().getFirst();

        assertThat(hit.product()).isEqualTo(SearchSamples.BA_TO_HRE);
        assertThat(hit.passages())
                .extracting(PassageHit::locator)
                .containsExactly(Locator.second(754), Locator.second(1867), Locator.second(3600));
        assertThat(hit.matchingPassages()).isEqualTo(4);
        assertThat(hit.furtherPassages()).isEqualTo(1);
    }

    @Test
    default void passageMarksTheHitsAndKeepsTheWords() {
        PassageHit passage = search("tuyen truyen nong thon moi")
                .hits()
                .rows()
                .getFirst()
                .passages()
                .getFirst();

        assertThat(passage.text())
                .filteredOn(Segment::hit)
                .extracting(Segment::text)
                .containsExactly("tuyên truyền", "nông thôn mới");
        assertThat(String.join("", passage.text().stream().map(Segment::text).toList()))
                .isEqualTo("muốn tuyên truyền về nông thôn mới thì phải đi từng nhà, nói bằng tiếng Hrê");
    }

    @Test
    default void passageOfADocumentNamesItsPage() {
        SearchHit hit = search("dân tộc thiểu số").hits().rows().getFirst();

        assertThat(hit.passages()).extracting(PassageHit::locator).containsExactly(Locator.page(3));
    }

    @Test
    default void browsingMarksNothing() {
        assertThat(search("").hits().rows()).allSatisfy(hit -> {
            assertThat(hit.title()).noneMatch(Segment::hit);
            assertThat(hit.passages()).isEmpty();
            assertThat(hit.score()).isZero();
        });
    }

    @Test
    default void languageOfAPassageIsKept() {
        assertThat(search("glaih plenh").hits().rows().getFirst().passages())
                .extracting(PassageHit::language)
                .containsExactly("bdq");
    }

    private SearchResult filtered(Facet facet, String... values) {
        return index().search(SearchQuery.of("", SearchSamples.NOW).with(facet, values));
    }

    private SearchResult search(String text) {
        return index().search(new SearchQuery(
                text, Map.of(Facet.TOPIC, Set.of()), SearchOrder.RELEVANCE, new PageRequest(1, 20), SearchSamples.NOW));
    }

    private static List<ProductId> products(SearchResult result) {
        return result.hits().rows().stream().map(SearchHit::product).toList();
    }
}
