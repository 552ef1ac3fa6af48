package vn.khoso.search.reading;

import java.util.List;
import java.util.function.Predicate;

/**
 * Parts of a query of which a product must have some.
 *
 * @param parts each the lists of terms that fill it: one list of which the product has every term is enough
 * @param needed how many parts must be filled, 1 at least
 */
public record Requirement(List<List<List<Term>>> parts, int needed) {

    /** Copies the lists. */
    public Requirement {
        parts = parts.stream()
                .map(part -> part.stream().map(List::copyOf).toList())
                .toList();
    }

    /** Tells whether somebody who has all terms of some lists, and not of others, meets this. */
    public boolean isMetBy(Predicate<List<Term>> hasAll) {
        return parts.stream().filter(part -> part.stream().anyMatch(hasAll)).count() >= needed;
    }
}
