package vn.khoso.search.lucene;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khoso.search.Facet;

/** Counts the facets of one segment of the index. */
final class LeafFacets {

    private final List<LeafFacet> facets;
    private final List<LeafFacet> filtered;
    private long total;

    LeafFacets(List<FacetColumn> columns, Map<Facet, Set<String>> filters) {
        this.facets = columns.stream()
                .map(column -> new LeafFacet(column, filters.getOrDefault(column.facet(), Set.of())))
                .toList();
        this.filtered = facets.stream()
                .filter(facet -> filters.containsKey(facet.column.facet()))
                .toList();
    }

    /**
     * Counts a product where it belongs: everywhere, in the facet of the one filter it fails, or nowhere. Tells whether
     * it passed every filter.
     */
    boolean count(int document) {
        LeafFacet failed = null;
        for (LeafFacet facet : filtered) {
            if (!facet.accepts(document)) {
                if (failed != null) {
                    return false;
                }
                failed = facet;
            }
        }
        if (failed != null) {
            failed.count(document);
            return false;
        }
        total++;
        for (LeafFacet facet : facets) {
            facet.count(document);
        }
        return true;
    }

    /** Returns how many products passed every filter. */
    long total() {
        return total;
    }

    /** Adds what was counted to the sums of the whole index. */
    void addTo(Map<Facet, Map<String, Long>> sums) {
        for (LeafFacet facet : facets) {
            facet.addTo(sums.computeIfAbsent(facet.column.facet(), key -> new HashMap<>()));
        }
    }

    private static final class LeafFacet {

        private final FacetColumn column;
        private final BitSet accepted = new BitSet();
        private final int[] counts;

        LeafFacet(FacetColumn column, Set<String> wanted) {
            List<List<String>> sets = column.sets();
            this.column = column;
            this.counts = new int[sets.size()];
            for (int set = 0; set < sets.size(); set++) {
                accepted.set(set, !Collections.disjoint(sets.get(set), wanted));
            }
        }

        boolean accepts(int document) {
            return accepted.get(column.setOf(document));
        }

        void count(int document) {
            counts[column.setOf(document)]++;
        }

        void addTo(Map<String, Long> sums) {
            for (int set = 0; set < counts.length; set++) {
                if (counts[set] > 0) {
                    long count = counts[set];
                    column.sets().get(set).forEach(value -> sums.merge(value, count, Long::sum));
                }
            }
        }
    }
}
