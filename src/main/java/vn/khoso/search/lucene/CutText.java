package vn.khoso.search.lucene;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.TextTerms;

/**
 * The syllables of a text in the bytes of terms: in order for pairs, and counted, so that Lucene gets a syllable once
 * with its number instead of once for each place. That is half of the work of indexing.
 */
final class CutText {

    private final List<@Nullable TermBytes> inOrder;
    private final List<Counted> counted;

    private CutText(List<@Nullable TermBytes> inOrder, List<Counted> counted) {
        this.inOrder = inOrder;
        this.counted = counted;
    }

    /** Takes the syllables of some texts; each different one is looked up once. */
    static CutText of(TextTerms terms, Function<Syllable, TermBytes> bytesOf) {
        List<@Nullable Syllable> cut = terms.syllables();
        List<@Nullable TermBytes> inOrder = new ArrayList<>(cut.size());
        IdentityHashMap<Syllable, Counted> counts = new IdentityHashMap<>();
        List<Counted> counted = new ArrayList<>();
        for (Syllable syllable : cut) {
            if (syllable == null) {
                inOrder.add(null);
                continue;
            }
            Counted known = counts.get(syllable);
            if (known == null) {
                known = new Counted(bytesOf.apply(syllable));
                counts.put(syllable, known);
                counted.add(known);
            }
            known.count++;
            inOrder.add(known.bytes);
        }
        return new CutText(inOrder, counted);
    }

    /** Returns the terms of one kind for one field. */
    TokenStream terms(Gram gram) {
        return switch (gram) {
            case EXACT -> new SyllableStream(counted, TermBytes::term);
            case FOLDED -> new SyllableStream(counted, TermBytes::folded);
            case EXACT_PAIR -> new PairStream(inOrder);
            case FOLDED_PAIR -> throw new IllegalArgumentException("folded pairs are found among exact ones");
        };
    }

    /** A syllable and how often it stands in the text. */
    static final class Counted {

        private final TermBytes bytes;
        private int count;

        private Counted(TermBytes bytes) {
            this.bytes = bytes;
        }

        TermBytes bytes() {
            return bytes;
        }

        int count() {
            return count;
        }
    }
}
