package vn.khoso.search.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.khoso.search.reading.Gram;
import vn.khoso.search.reading.TextTerms;

/** Hands the terms of texts that are already cut to Lucene. */
final class TermStream extends TokenStream {

    private final TextTerms terms;
    private final Gram gram;
    private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);
    private final StringBuilder term = new StringBuilder();
    private int place = -1;

    TermStream(TextTerms terms, Gram gram) {
        this.terms = terms;
        this.gram = gram;
    }

    @Override
    public void reset() {
        place = -1;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        place = terms.next(gram, place);
        if (place < 0) {
            return false;
        }
        term.setLength(0);
        terms.spell(gram, place, term);
        attribute.append(term);
        return true;
    }
}
