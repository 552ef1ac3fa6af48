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

    FacetCounting(Map<Facet, Set<String>> filters) {
        this.filters = filters;
    }

    @Override
    public Counter newCollector() {
        return new Counter(filters);
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
        return new Counts(total, facets);
    }

    /**
     * What was counted.
     *
     * @param total products that match words and all filters
     * @param facets values with their counts, most frequent first
     */
    record Counts(long total, Map<Facet, List<FacetValue>> facets) {}

    /** Counts on one thread. */
    static final class Counter implements Collector {

        private final Map<Facet, Set<String>> filters;
        private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        private long total;

        private Counter(Map<Facet, Set<String>> filters) {
            this.filters = filters;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            LeafFacets facets = new LeafFacets(leaf.reader(), filters);
            return new LeafCollector() {
                @Override
                public void setScorer(org.apache.lucene.search.Scorable scorer) {
                    // counting needs no score
                }

                @Override
                public void collect(int document) throws IOException {
                    facets.count(document);
                }

                @Override
                public void finish() throws IOException {
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
