package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/** Takes the products that became public last. */
final class NewestFirst implements Ranking {

    private static final Comparator<Dated> NEWEST_FIRST =
            Comparator.comparingLong(Dated::from).reversed().thenComparingInt(Dated::document);

    private final ColumnCache columns;
    private final int most;
    private final List<Newest> parts = new ArrayList<>();

    /** Takes so many, 1 at least. */
    NewestFirst(ColumnCache columns, int most) {
        this.columns = columns;
        this.most = most;
    }

    @Override
    public Part part() {
        Newest part = new Newest();
        parts.add(part);
        return part;
    }

    @Override
    public ScoreDoc[] best() {
        return parts.stream()
                .flatMap(part -> part.kept.stream())
                .sorted(NEWEST_FIRST)
                .limit(most)
                .map(dated -> new ScoreDoc(dated.document(), 0))
                .toArray(ScoreDoc[]::new);
    }

    private final class Newest implements Part {

        /** The first to be given up stands first. */
        private final PriorityQueue<Dated> kept = new PriorityQueue<>(NEWEST_FIRST.reversed());

        @Override
        public void add(LeafReaderContext leaf, FixedBitSet products) throws IOException {
            SegmentColumns segment = columns.of(leaf.reader());
            long[] words = products.getBits();
            for (int word = 0; word < FixedBitSet.bits2words(products.length()); word++) {
                for (long rest = words[word]; rest != 0; rest &= rest - 1) {
                    int document = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                    add(leaf.docBase + document, segment.publicFrom(document));
                }
            }
        }

        private void add(int document, long from) {
            Dated last = kept.size() < most ? null : kept.peek();
            if (last == null || from > last.from()) {
                if (last != null) {
                    kept.remove();
                }
                kept.add(new Dated(document, from));
            }
        }
    }

    private record Dated(int document, long from) {}
}
