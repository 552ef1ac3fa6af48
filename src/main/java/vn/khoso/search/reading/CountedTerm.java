package vn.khoso.search.reading;

/**
 * A term and how often it occurs in the index.
 *
 * @param term the term
 * @param count occurrences, repeated ones in one product included
 */
public record CountedTerm(String term, long count) {}
