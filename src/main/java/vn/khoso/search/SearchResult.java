package vn.khoso.search;

import java.util.List;
import java.util.Map;
import vn.khoso.shared.Page;

/**
 * The answer to one {@link SearchQuery}.
 *
 * @param hits the wanted page of products; its total counts all that were found
 * @param facets for every facet its values with counts, most frequent first; each count respects the words and the
 *     filters of the other facets, so that a page can offer further values of a facet already chosen
 * @param understanding how the text was read
 */
public record SearchResult(Page<SearchHit> hits, Map<Facet, List<FacetValue>> facets, Understanding understanding) {

    /** Copies the facets. */
    public SearchResult {
        facets = Map.copyOf(facets);
    }

    /** Returns how many products were found on all pages. */
    public long total() {
        return hits.total();
    }

    /** Returns the values of one facet, most frequent first. */
    public List<FacetValue> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
