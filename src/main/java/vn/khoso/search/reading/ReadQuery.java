package vn.khoso.search.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.khoso.search.SearchExplanation;
import vn.khoso.search.Understanding;

/**
 * A query after reading: what an adapter has to look for. Scores are the sum of the clauses' weighted BM25 scores.
 *
 * @param clauses what adds to the score
 * @param slots the syllables in order, those that occur nowhere left out
 * @param enough what a product must meet one of; empty when nothing has to match
 * @param needed how many slots must be able to be filled at all
 * @param required lists of terms that must all occur: words in quotes
 * @param excluded lists of terms of which none may occur in full: words after a minus
 * @param sequences further folded sequences to mark as hits: abbreviations and their full forms
 * @param understanding the reading in words
 */
public record ReadQuery(
        List<Clause> clauses,
        List<Slot> slots,
        List<Requirement> enough,
        int needed,
        List<List<Term>> required,
        List<List<Term>> excluded,
        List<List<String>> sequences,
        Understanding understanding) {

    /** Copies the lists. */
    public ReadQuery {
        clauses = List.copyOf(clauses);
        slots = List.copyOf(slots);
        enough = List.copyOf(enough);
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

    /** Returns this reading for people, with the results that an adapter has taken apart. */
    public SearchExplanation explained(List<SearchExplanation.RankedHit> hits) {
        return new SearchExplanation(
                understanding,
                slots.stream()
                        .map(slot -> new SearchExplanation.Word(
                                slot.exactForms().stream()
                                        .map(form -> Spelling.of(form, ""))
                                        .sorted()
                                        .toList(),
                                slot.weight()))
                        .toList(),
                needed,
                neededPairs(),
                required.stream().map(ReadQuery::shown).toList(),
                excluded.stream().map(ReadQuery::shown).toList(),
                clauses.stream()
                        .map(clause -> clause.term().weighed(clause.weight()))
                        .sorted(Comparator.comparingDouble(SearchExplanation.WeighedTerm::weight)
                                .reversed())
                        .toList(),
                hits);
    }

    /** Returns how many pairs of neighbouring syllables make up for missing ones; 0 when none do. */
    private int neededPairs() {
        Requirement first = enough.isEmpty() ? null : enough.getFirst();
        return first == null || first.parts().size() == slots.size() ? 0 : first.needed();
    }

    private static String shown(List<Term> terms) {
        return terms.stream().map(term -> term.weighed(1).text()).collect(Collectors.joining(" + "));
    }
}
