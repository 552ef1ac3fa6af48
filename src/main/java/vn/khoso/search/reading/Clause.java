package vn.khoso.search.reading;

/**
 * A term that adds to a product's score.
 *
 * @param term the term
 * @param weight factor of its BM25 score, above 0
 */
public record Clause(Term term, float weight) {}
