package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import vn.khoso.search.Facet;

/** What is asked of every product that matches, laid out in the heap: some 40 bytes a product. */
final class SegmentColumns {

    private final Map<Facet, FacetColumn> facets;
    private final PublicTimes times;

    private SegmentColumns(Map<Facet, FacetColumn> facets, PublicTimes times) {
        this.facets = facets;
        this.times = times;
    }

    /** Reads the columns of a segment; takes about a second for a million products. */
    static SegmentColumns of(LeafReader reader) throws IOException {
        Map<Facet, FacetColumn> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, FacetColumn.of(facet, reader));
        }
        return new SegmentColumns(facets, PublicTimes.of(reader));
    }

    /** Returns all facets. */
    Map<Facet, FacetColumn> facets() {
        return facets;
    }

    /** Returns the products that are shown at an instant, in milliseconds; not to be changed. */
    FixedBitSet publicAt(long millis) {
        return times.publicAt(millis);
    }

    /** Returns since when a product is public, in milliseconds. */
    long publicFrom(int document) {
        return times.from(document);
    }
}
