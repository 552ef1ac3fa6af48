package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What filters let through, what facets count, and what the clock hides. Part of {@link SearchIndexContract}. */
public interface NarrowingContract extends SearchContract {

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
}
