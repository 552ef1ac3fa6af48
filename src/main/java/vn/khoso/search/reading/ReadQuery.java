package vn.khoso.search.reading;

import java.util.List;
import vn.khoso.search.Understanding;

/**
 * A query after reading: what an adapter has to look for. Scores are the sum of the clauses' weighted BM25 scores.
 *
 * @param clauses what adds to the score
 * @param slots the syllables in order, those that occur nowhere left out
 * @param needed how many slots a product must fill
 * @param required lists of terms that must all occur: words in quotes
 * @param excluded lists of terms of which none may occur in full: words after a minus
 * @param sequences further folded sequences to mark as hits: abbreviations and their full forms
 * @param understanding the reading in words
 */
public record ReadQuery(
        List<Clause> clauses,
        List<Slot> slots,
        int needed,
        List<List<Term>> required,
        List<List<Term>> excluded,
        List<List<String>> sequences,
        Understanding understanding) {

    /** Copies the lists. */
    public ReadQuery {
        clauses = List.copyOf(clauses);
        slots = List.copyOf(slots);
        required = required.stream().map(List::copyOf).toList();
        excluded = excluded.stream().map(List::copyOf).toList();
        sequences = sequences.stream().map(List::copyOf).toList();
    }

    /** Tells whether nothing has to match: an empty text, or one of punctuation only. */
    public boolean isEmpty() {
        return slots.isEmpty() && required.isEmpty() && !isHopeless();
    }

    /** Tells whether too few of the typed words occur in the index for anything to match. */
    public boolean isHopeless() {
        return needed > slots.size();
    }
}
