package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.khoso.search.Facet;
import vn.khoso.search.FacetValue;
import vn.khoso.search.lucene.FacetCounting.Counts;

/**
 * Counts the values of every facet in one pass over what matches the words. A product that fails exactly one filter
 * still counts for the facet of that filter: so each count respects the filters of the other facets.
 */
final class FacetCounting implements CollectorManager<FacetCounting.Counter, Counts> {

    private static final Comparator<FacetValue> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final Map<Facet, Set<String>> filters;
    private final ColumnCache columns;
    private final long millis;
    private final @Nullable FixedBitSet[] matches;

    /** Counts what is public at an instant, in milliseconds, among so many segments. */
    FacetCounting(Map<Facet, Set<String>> filters, ColumnCache columns, long millis, int segments) {
        this.filters = filters;
        this.columns = columns;
        this.millis = millis;
        this.matches = new FixedBitSet[segments];
    }

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Counts reduce(Collection<Counter> counters) {
        Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
        long total = 0;
        for (Counter counter : counters) {
            total += counter.total;
            counter.counts.forEach((facet, values) -> values.forEach((value, count) ->
                    sums.computeIfAbsent(facet, key -> new HashMap<>()).merge(value, count, Long::sum)));
        }
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        sums.forEach((facet, values) -> facets.put(
                facet,
                values.entrySet().stream()
                        .map(value -> new FacetValue(value.getKey(), value.getValue()))
                        .sorted(MOST_FREQUENT_FIRST)
                        .toList()));
        return new Counts(total, facets, matches);
    }

    /**
     * What was counted.
     *
     * @param total products that match words and all filters
     * @param facets values with their counts, most frequent first
     * @param matches the products that were counted in {@code total}, by the number of the segment
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Counts(
            long total,
            Map<Facet, List<FacetValue>> facets,
            @Nullable FixedBitSet[] matches) {}

    /** Counts on one thread. */
    final class Counter implements Collector {

        private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        private long total;

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            SegmentColumns segment = columns.of(leaf.reader());
            LeafFacets facets = new LeafFacets(segment.facets(), filters);
            FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
            matches[leaf.ord] = found;
            return new LeafCollector() {
                @Override
                public void setScorer(org.apache.lucene.search.Scorable scorer) {
                    // counting needs no score
                }

                @Override
                public void collect(int document) {
                    if (segment.isPublicAt(document, millis) && facets.count(document)) {
                        found.set(document);
                    }
                }

                @Override
                public void finish() {
                    total += facets.total();
                    facets.addTo(counts);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
