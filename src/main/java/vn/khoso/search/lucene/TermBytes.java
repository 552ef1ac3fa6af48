package vn.khoso.search.lucene;

import java.nio.charset.StandardCharsets;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.Term;

/** A syllable in the bytes that terms are put together from, made once. */
final class TermBytes {

    private final byte[] folded;
    private final byte[] exact;
    private final byte[] term;
    private final boolean bare;

    TermBytes(Syllable syllable) {
        this.folded = utf8(syllable.folded());
        this.exact = utf8(syllable.exact());
        this.term = utf8(Term.exactText(syllable));
        this.bare = syllable.isBare();
    }

    /** Returns the folded form; not to be changed. */
    byte[] folded() {
        return folded;
    }

    /** Returns the exact form; not to be changed. */
    byte[] exact() {
        return exact;
    }

    /** Returns the whole term of {@link vn.khoso.search.reading.Gram#EXACT}; not to be changed. */
    byte[] term() {
        return term;
    }

    /** Tells whether both forms are the same. */
    boolean isBare() {
        return bare;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
