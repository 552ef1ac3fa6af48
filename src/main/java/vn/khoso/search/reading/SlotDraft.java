package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A {@link Slot} while its alternatives are collected. */
final class SlotDraft {

    private final List<List<Term>> anyOf = new ArrayList<>();
    private final Set<String> exactForms = new HashSet<>();
    private final Set<String> foldedForms = new HashSet<>();
    private long documents;

    /** Begins with the syllable as typed, which is always a hit where it stands. */
    SlotDraft(Syllable typed) {
        exactForms.add(typed.exact());
        foldedForms.add(typed.folded());
    }

    void addExact(Syllable form) {
        exactForms.add(form.exact());
        foldedForms.add(form.folded());
    }

    void addFolded(String form, long documentsWithIt) {
        anyOf.add(List.of(Term.folded(form)));
        foldedForms.add(form);
        documents += documentsWithIt;
    }

    void addAlternative(List<Term> terms) {
        anyOf.add(terms);
    }

    List<List<Term>> anyOf() {
        return anyOf;
    }

    boolean canBeFilled() {
        return !anyOf.isEmpty();
    }

    Slot slot(long allDocuments) {
        double filled = Math.min(documents, allDocuments);
        return new Slot(anyOf, exactForms, foldedForms, Math.log1p((allDocuments - filled + .5) / (filled + .5)));
    }
}
