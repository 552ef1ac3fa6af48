package vn.khoso.search.reading;

import java.util.List;
import java.util.Set;

/**
 * One syllable of a query with all it may stand for.
 *
 * @param anyOf a product fills the slot when it has all terms of one of these lists
 * @param exactForms exact forms that are hits wherever they stand
 * @param foldedForms folded forms that are hits next to a neighbouring slot's
 * @param weight how telling the syllable is (inverse document frequency), at least 0
 */
public record Slot(List<List<Term>> anyOf, Set<String> exactForms, Set<String> foldedForms, double weight) {

    /** Copies the collections. */
    public Slot {
        anyOf = anyOf.stream().map(List::copyOf).toList();
        exactForms = Set.copyOf(exactForms);
        foldedForms = Set.copyOf(foldedForms);
    }

    /** Tells whether a syllable of a text is surely what was meant. */
    boolean means(Syllable syllable) {
        return exactForms.contains(syllable.exact());
    }

    /** Tells whether a syllable of a text could be what was meant. */
    boolean mayMean(Syllable syllable) {
        return foldedForms.contains(syllable.folded()) || means(syllable);
    }
}
