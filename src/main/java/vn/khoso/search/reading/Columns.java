package vn.khoso.search.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What each syllable of one query may stand for, one column of candidates a syllable. */
final class Columns {

    private static final double NEIGHBOUR = .001;
    private static final double NEIGHBOUR_OF_KNOWN = 1e-4;

    private final List<Syllable> typed;
    private final TermCounts counts;
    private final Candidates candidates;

    Columns(List<Syllable> typed, TermCounts counts) {
        this.typed = typed;
        this.counts = counts;
        this.candidates = new Candidates(counts, typed.stream().allMatch(Syllable::isBare));
    }

    /** Returns the columns, none of them empty, with the completions of the last syllable among its candidates. */
    List<List<Candidate>> of(Completions completions) {
        List<List<Candidate>> columns = new ArrayList<>();
        for (int column = 0; column < typed.size(); column++) {
            columns.add(candidatesOf(column));
        }
        completions.shares().forEach(share -> columns.getLast().addAll(candidates.completionsOf(share.folded())));
        columns.forEach(column -> column.removeIf(candidate -> candidate.count() == 0 && column.size() > 1));
        return columns;
    }

    private List<Candidate> candidatesOf(int column) {
        Syllable syllable = typed.get(column);
        List<Candidate> forms = new ArrayList<>(candidates.formsOf(syllable));
        boolean rare = counts.documentsWith(syllable.folded()) <= counts.documents() / 1_000;
        boolean unknown = !syllable.isBare()
                && forms.stream().noneMatch(form -> form.form().equals(syllable));
        if (rare || unknown) {
            forms.addAll(candidates.neighboursOf(syllable, NEIGHBOUR, nearness(column)));
        } else if (standsAlone(column)) {
            forms.addAll(candidates.neighboursOf(syllable, NEIGHBOUR_OF_KNOWN, nearness(column)));
        }
        if (forms.isEmpty()) {
            forms.add(new Candidate(syllable, 1, 0));
        }
        return forms;
    }

    /** Tells whether nobody ever wrote the syllable next to either of its neighbours: it may be mistyped. */
    private boolean standsAlone(int column) {
        return typed.size() > 1
                && (column == 0 || neverTogether(column - 1))
                && (column + 1 == typed.size() || neverTogether(column));
    }

    private boolean neverTogether(int column) {
        Syllable first = typed.get(column);
        Syllable second = typed.get(column + 1);
        boolean marked = !first.isBare() && !second.isBare();
        return marked ? counts.pairs(first, second) == 0 : counts.foldedPairs(first.folded(), second.folded()) == 0;
    }

    /** Returns how often a folded syllable stands beside the neighbours of a column. */
    private ToLongFunction<String> nearness(int column) {
        return folded ->
                (column == 0 ? 0 : counts.foldedPairs(typed.get(column - 1).folded(), folded))
                        + (column + 1 == typed.size()
                                ? 0
                                : counts.foldedPairs(
                                        folded, typed.get(column + 1).folded()));
    }
}
