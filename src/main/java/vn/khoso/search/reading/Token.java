package vn.khoso.search.reading;

/**
 * A syllable and where it stands in the text as written.
 *
 * @param syllable its canonical form
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Token(Syllable syllable, int start, int end) {}
