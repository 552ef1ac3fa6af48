package vn.khoso.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/** Takes the best of what was found. */
interface Ranking {

    /** Begins a part of the work, for one thread. */
    Part part();

    /** Returns the best of all parts, the best one first. */
    ScoreDoc[] best() throws IOException;

    /** Work on some segments. */
    @FunctionalInterface
    interface Part {

        /** Adds products of a segment; segments come in ascending order. */
        void add(LeafReaderContext segment, FixedBitSet products) throws IOException;
    }
}
