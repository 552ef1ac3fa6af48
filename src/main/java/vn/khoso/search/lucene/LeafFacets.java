package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;
import vn.khoso.search.Facet;

/** The facets of one segment of the index: which values a product has, and how often each was counted. */
final class LeafFacets {

    private final List<LeafFacet> facets = new ArrayList<>();
    private long total;

    LeafFacets(LeafReader reader, Map<Facet, Set<String>> filters) throws IOException {
        for (Facet facet : Facet.values()) {
            SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.facet(facet));
            facets.add(new LeafFacet(facet, values, filters.getOrDefault(facet, Set.of())));
        }
    }

    /** Counts a product where it belongs: everywhere, in the facet of the one filter it fails, or nowhere. */
    void count(int document) throws IOException {
        LeafFacet failed = null;
        for (LeafFacet facet : facets) {
            if (facet.isFiltered() && !facet.accepts(document)) {
                if (failed != null) {
                    return;
                }
                failed = facet;
            }
        }
        if (failed != null) {
            failed.count(document);
            return;
        }
        total++;
        for (LeafFacet facet : facets) {
            facet.count(document);
        }
    }

    /** Returns how many products passed every filter. */
    long total() {
        return total;
    }

    /** Adds what was counted to the sums of the whole index. */
    void addTo(Map<Facet, Map<String, Long>> sums) throws IOException {
        for (LeafFacet facet : facets) {
            facet.addTo(sums.computeIfAbsent(facet.facet, key -> new HashMap<>()));
        }
    }

    private static final class LeafFacet {

        private final Facet facet;
        private final SortedSetDocValues values;
        private final boolean filtered;
        private final LongBitSet accepted;
        private final int[] counts;

        LeafFacet(Facet facet, SortedSetDocValues values, Set<String> wanted) throws IOException {
            this.facet = facet;
            this.values = values;
            this.filtered = !wanted.isEmpty();
            this.counts = new int[Math.toIntExact(values.getValueCount())];
            this.accepted = new LongBitSet(Math.max(1, values.getValueCount()));
            for (String value : wanted) {
                long ordinal = values.getValueCount() == 0 ? -1 : values.lookupTerm(new BytesRef(value));
                if (ordinal >= 0) {
                    accepted.set(ordinal);
                }
            }
        }

        boolean isFiltered() {
            return filtered;
        }

        boolean accepts(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    if (accepted.get(values.nextOrd())) {
                        return true;
                    }
                }
            }
            return false;
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    sums.merge(values.lookupOrd(ordinal).utf8ToString(), (long) counts[ordinal], Long::sum);
                }
            }
        }
    }
}
