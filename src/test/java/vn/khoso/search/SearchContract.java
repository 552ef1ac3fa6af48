package vn.khoso.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/** Asks the index under test. */
public interface SearchContract {

    /** Returns the index under test, the same one during a test and a fresh one for every test, with the samples. */
    SearchIndex index();

    /** Asks for everything that has one of some values of a facet. */
    default SearchResult filtered(Facet facet, String... values) {
        return index().search(SearchQuery.of("", SearchSamples.NOW).with(facet, values));
    }

    /** Asks for a text, with a filter that does nothing. */
    default SearchResult search(String text) {
        return index().search(new SearchQuery(
                text, Map.of(Facet.TOPIC, Set.of()), SearchOrder.RELEVANCE, new PageRequest(1, 20), SearchSamples.NOW));
    }

    /** Returns the products of an answer in order. */
    default List<ProductId> products(SearchResult result) {
        return result.hits().rows().stream().map(SearchHit::product).toList();
    }
}
