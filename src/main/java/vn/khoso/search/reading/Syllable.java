package vn.khoso.search.reading;

/**
 * A syllable in canonical form.
 *
 * @param exact lower case, composed, its tone mark moved to the end, one spelling of y and i
 * @param folded the same without any mark, đ as d
 */
public record Syllable(String exact, String folded) {

    /** Tells whether the syllable carries no mark at all: typed without marks, or really without. */
    public boolean isBare() {
        return exact.equals(folded);
    }
}
