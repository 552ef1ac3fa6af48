package vn.khoso.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/** Hands the pairs of neighbouring syllables of a text to Lucene, in the form of an exact pair. */
final class PairStream extends TokenStream {

    private static final byte BAR = '|';
    private static final byte SPACE = ' ';

    private final List<@Nullable TermBytes> cut;
    private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
    private final BytesRefBuilder term = new BytesRefBuilder();
    private int place;

    /** Pairs syllables; there is nothing between texts that do not go on into each other. */
    PairStream(List<@Nullable TermBytes> cut) {
        this.cut = cut;
    }

    @Override
    public void reset() {
        place = 0;
    }

    @Override
    public boolean incrementToken() {
        while (place + 1 < cut.size()) {
            TermBytes first = cut.get(place);
            TermBytes next = cut.get(place + 1);
            place++;
            if (first != null && next != null) {
                spell(first, next);
                attribute.setBytesRef(term.get());
                return true;
            }
        }
        return false;
    }

    private void spell(TermBytes first, TermBytes next) {
        term.clear();
        append(first.folded());
        term.append(SPACE);
        append(next.folded());
        term.append(BAR);
        if (!first.isBare() || !next.isBare()) {
            append(first.exact());
            term.append(SPACE);
            append(next.exact());
        }
    }

    private void append(byte[] bytes) {
        term.append(bytes, 0, bytes.length);
    }
}
