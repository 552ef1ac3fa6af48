package vn.khoso.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khoso.search.Facet;
import vn.khoso.search.SearchOrder;

class SearchWishTests {

    @Test
    void readsTextFiltersAndPageFromTheAddress() {
        SearchWish wish = wish("q=ba t%C6%A1&kind=CLIP&kind=PODCAST&area=21484&page=3");

        assertThat(wish.text()).isEqualTo("ba tơ");
        assertThat(wish.filters())
                .containsEntry(Facet.KIND, Set.of("CLIP", "PODCAST"))
                .containsEntry(Facet.AREA, Set.of("21484"));
        assertThat(wish.page()).isEqualTo(3);
        assertThat(wish.order()).isEqualTo(SearchOrder.RELEVANCE);
    }

    @Test
    void answersAnyAddressTypedByHand() {
        SearchWish wish = wish("q=&kind=../..&year=%3Cscript%3E&page=-1&sort=nonsense&unknown=x");

        assertThat(wish.isEmpty()).isTrue();
        assertThat(wish.page()).isEqualTo(1);
    }

    @Test
    void showsTheNewestFirstWhenNothingWasTyped() {
        assertThat(wish("kind=CLIP").order()).isEqualTo(SearchOrder.NEWEST);
        assertThat(wish("q=ba+to&sort=newest").order()).isEqualTo(SearchOrder.NEWEST);
    }

    @Test
    void writesAnAddressThatReadsTheSameAgain() {
        SearchWish wish = wish("q=100%25 \"ba to\" %26 {x}&body=WOMENS_UNION&year=2026&sort=newest");

        SearchWish again = wish(wish.address().substring("/search?".length()));

        assertThat(again.text()).isEqualTo("100% \"ba to\" & {x}");
        assertThat(again.filters()).isEqualTo(wish.filters());
        assertThat(again.order()).isEqualTo(SearchOrder.NEWEST);
    }

    @Test
    void takesOffOneFilterAtATime() {
        SearchWish wish = wish("q=hoi&kind=CLIP&kind=PODCAST&page=4").without(Facet.KIND, "CLIP");

        assertThat(wish.address()).isEqualTo("/search?q=hoi&kind=PODCAST");
        assertThat(wish.without(Facet.KIND, "PODCAST").pageAddress()).isEqualTo("/search?q=hoi&page=");
        assertThat(wish("kind=CLIP").withoutFilters().pageAddress()).isEqualTo("/search?page=");
    }

    private static SearchWish wish(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUriString(
                        "/search?" + query.replace(" ", "%20").replace("\"", "%22"))
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value ->
                        parameters.add(name, URLDecoder.decode(value == null ? "" : value, StandardCharsets.UTF_8))));
        return SearchWish.of(parameters);
    }
}
