package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import vn.khoso.search.Facet;

/** What is asked of every product that matches, laid out side by side in the heap: some 64 bytes a product. */
final class SegmentColumns {

    private final List<FacetColumn> facets;
    private final long[] publicFrom;
    private final long[] publicUntil;

    private SegmentColumns(List<FacetColumn> facets, long[] publicFrom, long[] publicUntil) {
        this.facets = facets;
        this.publicFrom = publicFrom;
        this.publicUntil = publicUntil;
    }

    /** Reads the columns of a segment; takes about a second for a million products. */
    static SegmentColumns of(LeafReader reader) throws IOException {
        List<FacetColumn> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            facets.add(FacetColumn.of(facet, reader));
        }
        return new SegmentColumns(
                List.copyOf(facets), numbers(reader, Fields.PUBLIC_FROM), numbers(reader, Fields.PUBLIC_UNTIL));
    }

    /** Returns all facets. */
    List<FacetColumn> facets() {
        return facets;
    }

    /** Tells whether a product is shown at an instant, in milliseconds. */
    boolean isPublicAt(int document, long millis) {
        return publicFrom[document] <= millis && millis < publicUntil[document];
    }

    private static long[] numbers(LeafReader reader, String field) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(reader, field);
        long[] numbers = new long[reader.maxDoc()];
        for (int document = values.nextDoc(); document < numbers.length; document = values.nextDoc()) {
            numbers[document] = values.nextValue();
        }
        return numbers;
    }
}
