package vn.khoso.search;

/**
 * A stretch of shown text: plain words to be escaped by the page, never markup.
 *
 * @param text the text as written
 * @param hit whether it is what was looked for
 */
public record Segment(String text, boolean hit) {}
