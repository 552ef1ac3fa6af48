package vn.khoso.search.reading;

/**
 * What a typed syllable may stand for.
 *
 * @param form the syllable
 * @param prior how likely it is before looking at its neighbours, above 0
 * @param count its occurrences in the index
 */
record Candidate(Syllable form, double prior, long count) {}
