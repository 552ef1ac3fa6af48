package vn.khoso.search.reading;

import java.util.List;

/**
 * What the query reader asks of an index: how often syllables and pairs of neighbouring syllables occur. The index
 * itself is the only language model.
 */
public interface TermCounts {

    /** Returns how many products there are. */
    long documents();

    /** Returns how many syllables all products have together. */
    long syllables();

    /** Returns how many products contain the folded syllable. */
    long documentsWith(String folded);

    /** Returns every exact form of a folded syllable with its occurrences; empty when there is none. */
    List<CountedTerm> forms(String folded);

    /** Returns how often the second syllable directly follows the first, both with their marks. */
    long pairs(Syllable first, Syllable second);

    /** Returns how often the second folded syllable directly follows the first. */
    long foldedPairs(String first, String second);

    /**
     * Returns folded syllables one letter away (changed, missing, added or two swapped), most frequent first.
     *
     * @param folded the syllable as typed, itself not among the result
     * @param leastDocuments in how many products a neighbour must occur
     * @param most how many to return at most
     */
    List<CountedTerm> neighbours(String folded, long leastDocuments, int most);

    /**
     * Returns the folded syllables that follow a syllable and begin with some letters, with the occurrences of the pair,
     * most frequent first. The beginning itself is among them if it occurs.
     */
    List<CountedTerm> followers(String before, String beginning);
}
