package vn.khoso.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.FixedBitSet;

/** From when to when the products of a segment are shown. Who is shown is kept until the next of them comes or goes. */
final class PublicTimes {

    private final long[] from;
    private final long[] until;
    private volatile Shown shown;

    private PublicTimes(long[] from, long[] until) {
        this.from = from;
        this.until = until;
        this.shown = at(0);
    }

    static PublicTimes of(LeafReader reader) throws IOException {
        return new PublicTimes(numbers(reader, Fields.PUBLIC_FROM), numbers(reader, Fields.PUBLIC_UNTIL));
    }

    /** Returns since when a product is public, in milliseconds. */
    long from(int document) {
        return from[document];
    }

    /** Returns the products that are shown at an instant, in milliseconds; not to be changed. */
    FixedBitSet publicAt(long millis) {
        Shown known = shown;
        if (!known.holdsAt(millis)) {
            known = at(millis);
            shown = known;
        }
        return known.products();
    }

    private Shown at(long millis) {
        FixedBitSet products = new FixedBitSet(from.length);
        long since = Long.MIN_VALUE;
        long before = Long.MAX_VALUE;
        for (int document = 0; document < from.length; document++) {
            long come = from[document];
            long gone = until[document];
            if (come <= millis && millis < gone) {
                products.set(document);
            }
            since = Math.max(since, Math.max(come <= millis ? come : since, gone <= millis ? gone : since));
            before = Math.min(before, Math.min(come > millis ? come : before, gone > millis ? gone : before));
        }
        return new Shown(products, since, before);
    }

    private static long[] numbers(LeafReader reader, String field) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(reader, field);
        long[] numbers = new long[reader.maxDoc()];
        for (int document = values.nextDoc(); document < numbers.length; document = values.nextDoc()) {
            numbers[document] = values.nextValue();
        }
        return numbers;
    }

    /** Who is shown from one change to the next. */
    private record Shown(FixedBitSet products, long since, long before) {

        boolean holdsAt(long millis) {
            return since <= millis && (millis < before || before == Long.MAX_VALUE);
        }
    }
}
