package vn.khoso.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.khoso.shared.PageRequest;

/**
 * What a visitor asks for. Every text is a valid query: {@code "exact words"} in quotes must stand so, {@code -word}
 * must not occur, anything else is read generously. An empty text browses everything public.
 *
 * @param text what was typed, in any Unicode form
 * @param filters for each facet the values of which a product must have at least one; facets without values do nothing
 * @param order the order of the results
 * @param page which page of the results
 * @param now the instant that decides what is public
 */
public record SearchQuery(
        String text, Map<Facet, Set<String>> filters, SearchOrder order, PageRequest page, Instant now) {

    /** Copies the filters and leaves out those without a value. */
    public SearchQuery {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
    }

    /** Returns the first page of 20 for a text without filters, best match first. */
    public static SearchQuery of(String text, Instant now) {
        return new SearchQuery(text, Map.of(), SearchOrder.RELEVANCE, new PageRequest(1, 20), now);
    }

    /** Returns the same query with one more filter: the product must have one of these values of the facet. */
    public SearchQuery with(Facet facet, String... values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        more.put(facet, Set.of(values));
        return new SearchQuery(text, more, order, page, now);
    }

    /** Returns the same query in another order. */
    public SearchQuery in(SearchOrder other) {
        return new SearchQuery(text, filters, other, page, now);
    }

    /** Returns the same query for another page. */
    public SearchQuery at(PageRequest other) {
        return new SearchQuery(text, filters, order, other, now);
    }
}
