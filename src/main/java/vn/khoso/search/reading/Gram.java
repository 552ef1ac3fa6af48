package vn.khoso.search.reading;

/** The four kinds of term a text is found by; each is one field of an index. */
public enum Gram {
    /**
     * One syllable with its marks, written as its folded form, a bar and the exact form ({@code ba|}, {@code to|tơ}), so
     * that all forms of one folded syllable lie side by side in a dictionary of terms.
     */
    EXACT,
    /** One syllable without marks. */
    FOLDED,
    /**
     * Two neighbouring syllables with their marks, written as their folded pair, a bar and the exact pair ({@code ba to|ba
     * tơ}), so that a dictionary of these terms serves {@link #FOLDED_PAIR} too.
     */
    EXACT_PAIR,
    /** Two neighbouring syllables without marks, joined by a space. */
    FOLDED_PAIR
}
