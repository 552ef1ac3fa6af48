package vn.khoso.search.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How good the first ten of a list of results are, each from 0 to 1; of several lists the mean.
 *
 * @param mrr the reciprocal rank of the first right answer
 * @param ndcg normalised discounted cumulative gain, every right answer worth the same
 * @param recall the share of the right answers that are there
 */
record Measure(double mrr, double ndcg, double recall) {

    /** How many results are looked at. */
    static final int DEPTH = 10;

    /** Judges one list of results, best first. */
    static Measure of(List<String> found, Set<String> right) {
        double mrr = 0;
        double gain = 0;
        double ideal = 0;
        int hits = 0;
        for (int rank = 1; rank <= DEPTH; rank++) {
            if (rank <= right.size()) {
                ideal += gainAt(rank);
            }
            if (rank <= found.size() && right.contains(found.get(rank - 1))) {
                mrr = hits == 0 ? 1.0 / rank : mrr;
                gain += gainAt(rank);
                hits++;
            }
        }
        return new Measure(mrr, ideal == 0 ? 0 : gain / ideal, (double) hits / Math.max(1, right.size()));
    }

    /** Returns the mean of some measures; 0 of none. */
    static Measure mean(Collection<Measure> measures) {
        return new Measure(
                measures.stream().mapToDouble(Measure::mrr).average().orElse(0),
                measures.stream().mapToDouble(Measure::ndcg).average().orElse(0),
                measures.stream().mapToDouble(Measure::recall).average().orElse(0));
    }

    private static double gainAt(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }
}
