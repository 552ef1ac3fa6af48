package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.khoso.search.Facet;
import vn.khoso.search.FacetValue;

/**
 * Counts the values of every facet among what matches the words, on one thread. A product that fails exactly one filter
 * still counts for the facet of that filter: so each count respects the filters of the other facets.
 */
final class FacetCounting {

    private static final Comparator<FacetValue> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final Question question;
    private final Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
    private long total;

    /** Begins at nothing. */
    FacetCounting(Question question) {
        this.question = question;
        for (Facet facet : Facet.values()) {
            sums.put(facet, new HashMap<>());
        }
    }

    /** Counts what of a segment matches the words, and returns those that are public and pass every filter. */
    FixedBitSet passing(LeafReader reader, FixedBitSet found) throws IOException {
        SegmentColumns segment = question.columns().of(reader);
        found.and(segment.publicAt(question.millis()));
        Map<Facet, FixedBitSet> having = new EnumMap<>(Facet.class);
        question.filters()
                .forEach((facet, wanted) -> having.put(
                        facet,
                        Objects.requireNonNull(segment.facets().get(facet)).having(wanted)));
        FixedBitSet passing = passingAllBut(null, found, having);
        segment.facets()
                .forEach((facet, column) -> column.count(
                        having.containsKey(facet) ? passingAllBut(facet, found, having) : passing,
                        Objects.requireNonNull(sums.get(facet))));
        total += passing.cardinality();
        return passing;
    }

    /** Adds what another one has counted. */
    void add(FacetCounting other) {
        total += other.total;
        other.sums.forEach((facet, values) -> {
            Map<String, Long> own = Objects.requireNonNull(sums.get(facet));
            values.forEach((value, count) -> own.merge(value, count, Long::sum));
        });
    }

    /** Returns how many products match the words and all filters. */
    long total() {
        return total;
    }

    /** Returns the values of every facet, most frequent first. */
    Map<Facet, List<FacetValue>> facets() {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        sums.forEach((facet, values) -> facets.put(
                facet,
                values.entrySet().stream()
                        .map(value -> new FacetValue(value.getKey(), value.getValue()))
                        .sorted(MOST_FREQUENT_FIRST)
                        .toList()));
        return facets;
    }

    private static FixedBitSet passingAllBut(@Nullable Facet facet, FixedBitSet found, Map<Facet, FixedBitSet> having) {
        if (having.isEmpty()) {
            return found;
        }
        FixedBitSet passing = found.clone();
        having.forEach((other, products) -> {
            if (other != facet) {
                passing.and(products);
            }
        });
        return passing;
    }

    /**
     * What is counted.
     *
     * @param filters the wanted values of some facets
     * @param columns where the values stand
     * @param millis the instant at which products must be public, in milliseconds
     */
    record Question(Map<Facet, Set<String>> filters, ColumnCache columns, long millis) {}
}
