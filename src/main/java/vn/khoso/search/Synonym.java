package vn.khoso.search;

/**
 * An abbreviation and its full form, looked for both ways.
 *
 * @param shortForm one word, such as {@code LHPN}
 * @param fullForm two or more words
 * @param shipped whether it came with the application; only others can be taken out
 */
public record Synonym(String shortForm, String fullForm, boolean shipped) {}
