package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import vn.khoso.search.Facet;

/** The values of one facet in one segment, laid out for counting. */
interface FacetColumn {

    /** Up to so many values each have a set of their own: 128 of them take 16 bytes a product. */
    int FEW = 128;

    /** Reads a facet of a segment; costs some 50 ns a product. */
    static FacetColumn of(Facet facet, LeafReader reader) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.facet(facet));
        return values.getValueCount() <= FEW
                ? FewValues.of(values, reader.maxDoc())
                : ManyValues.of(values, reader.maxDoc());
    }

    /** Returns the products that have one of some values, not to be changed. */
    FixedBitSet having(Set<String> wanted);

    /** Adds to the sums how many of the given products have each value; values that none has are left out. */
    void count(FixedBitSet products, Map<String, Long> sums);
}
