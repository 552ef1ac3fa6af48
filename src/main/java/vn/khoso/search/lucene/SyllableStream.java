package vn.khoso.search.lucene;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands the different syllables of a text to Lucene, each with the number of its places. */
final class SyllableStream extends TokenStream {

    private final List<CutText.Counted> syllables;
    private final Function<TermBytes, byte[]> form;
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private int next;

    SyllableStream(List<CutText.Counted> syllables, Function<TermBytes, byte[]> form) {
        this.syllables = syllables;
        this.form = form;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == syllables.size()) {
            return false;
        }
        CutText.Counted syllable = syllables.get(next);
        next++;
        term.setBytesRef(new BytesRef(form.apply(syllable.bytes())));
        frequency.setTermFrequency(syllable.count());
        return true;
    }
}
