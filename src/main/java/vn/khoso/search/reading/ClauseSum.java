package vn.khoso.search.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects clauses; a term named several times gets the sum of its weights. */
final class ClauseSum {

    private static final int MOST_CLAUSES = 400;

    private final Map<Term, Double> weights = new LinkedHashMap<>();

    /** Adds a term with a weight; nothing happens at weight 0. */
    void add(Term term, double weight) {
        if (weight > 0) {
            weights.merge(term, weight, Double::sum);
        }
    }

    /** Returns the clauses, the weightiest 400 at most. */
    List<Clause> clauses() {
        return weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_CLAUSES)
                .map(entry -> new Clause(entry.getKey(), entry.getValue().floatValue()))
                .toList();
    }
}
