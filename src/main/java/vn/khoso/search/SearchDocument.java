package vn.khoso.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khoso.shared.ProductId;

/**
 * Everything the index knows about one public or scheduled product.
 *
 * @param id the product
 * @param title its title as written
 * @param summary its summary as written, may be empty
 * @param names further words by which it is found, each for itself: organisation and its short forms, places, topics
 * @param passages its texts with their locators, in reading order
 * @param facets the values it can be filtered by
 * @param publicFrom from when on it is shown
 * @param publicUntil when it stops being shown; {@link Instant#MAX} for never
 */
public record SearchDocument(
        ProductId id,
        String title,
        String summary,
        List<String> names,
        List<IndexedPassage> passages,
        Map<Facet, Set<String>> facets,
        Instant publicFrom,
        Instant publicUntil) {

    /** Copies the collections and refuses a product that would end before it begins. */
    public SearchDocument {
        if (publicUntil.isBefore(publicFrom)) {
            throw new IllegalArgumentException(
                    "publicUntil must not be before publicFrom, got " + publicUntil + " before " + publicFrom);
        }
        names = List.copyOf(names);
        passages = List.copyOf(passages);
        facets = Map.copyOf(facets);
    }

    /** Tells whether the product is shown at the given instant. */
    public boolean isPublicAt(Instant instant) {
        return !instant.isBefore(publicFrom) && instant.isBefore(publicUntil);
    }

    /** Returns the values of one facet, none if the product has none. */
    public Set<String> values(Facet facet) {
        return facets.getOrDefault(facet, Set.of());
    }
}
