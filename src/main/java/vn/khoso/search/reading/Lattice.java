package vn.khoso.search.reading;

import java.util.Arrays;
import java.util.List;

/**
 * The possible readings of a sequence of syllables, weighed by forward-backward over the index's own pairs:
 * {@code P(b|a) = .9 tf(ab)/tf(a) + .1 tf(b)/T}.
 */
final class Lattice {

    private static final double PAIR_SHARE = .9;
    private static final double UNSEEN = 1e-12;

    private final List<List<Candidate>> columns;
    private final TermCounts counts;
    private final double[][] single;
    private final double[][][] pair;

    /** Weighs the candidates; every column must have at least one. */
    Lattice(List<List<Candidate>> columns, TermCounts counts) {
        this.columns = columns;
        this.counts = counts;
        this.single = new double[columns.size()][];
        this.pair = new double[Math.max(0, columns.size() - 1)][][];
        weigh();
    }

    /** Returns how likely a candidate is, given all others; a column sums to 1. */
    double likely(int column, int candidate) {
        return single[column][candidate];
    }

    /** Returns how likely a candidate and one of the next column are together. */
    double likely(int column, int candidate, int next) {
        return pair[column][candidate][next];
    }

    /** Returns the most likely candidate of a column. */
    int best(int column) {
        int best = 0;
        for (int i = 1; i < single[column].length; i++) {
            best = single[column][i] > single[column][best] ? i : best;
        }
        return best;
    }

    private void weigh() {
        if (columns.isEmpty()) {
            return;
        }
        double[][][] steps = steps();
        double[][] forward = forward(steps);
        double[][] backward = backward(steps);
        for (int column = 0; column < columns.size(); column++) {
            single[column] = normalised(product(forward[column], backward[column]));
        }
        for (int column = 0; column < pair.length; column++) {
            pair[column] = pairs(steps[column], forward[column], backward[column + 1]);
        }
    }

    private double[][][] steps() {
        double[][][] steps = new double[pair.length][][];
        for (int column = 0; column < pair.length; column++) {
            List<Candidate> left = columns.get(column);
            List<Candidate> right = columns.get(column + 1);
            steps[column] = new double[left.size()][right.size()];
            for (int i = 0; i < left.size(); i++) {
                for (int j = 0; j < right.size(); j++) {
                    steps[column][i][j] =
                            step(left.get(i), right.get(j)) * right.get(j).prior();
                }
            }
        }
        return steps;
    }

    private double step(Candidate first, Candidate second) {
        double together = first.count() == 0 || second.count() == 0
                ? 0
                : (double) counts.pairs(first.form(), second.form()) / first.count();
        return PAIR_SHARE * together + (1 - PAIR_SHARE) * share(second);
    }

    private double share(Candidate candidate) {
        return Math.max(UNSEEN, (double) candidate.count() / Math.max(1, counts.syllables()));
    }

    private double[][] forward(double[][][] steps) {
        double[][] forward = new double[columns.size()][];
        forward[0] = normalised(columns.getFirst().stream()
                .mapToDouble(candidate -> candidate.prior() * share(candidate))
                .toArray());
        for (int column = 1; column < columns.size(); column++) {
            double[] reached = new double[columns.get(column).size()];
            for (int i = 0; i < forward[column - 1].length; i++) {
                for (int j = 0; j < reached.length; j++) {
                    reached[j] += forward[column - 1][i] * steps[column - 1][i][j];
                }
            }
            forward[column] = normalised(reached);
        }
        return forward;
    }

    private double[][] backward(double[][][] steps) {
        double[][] backward = new double[columns.size()][];
        backward[columns.size() - 1] = new double[columns.getLast().size()];
        Arrays.fill(backward[columns.size() - 1], 1);
        for (int column = columns.size() - 2; column >= 0; column--) {
            double[] left = new double[columns.get(column).size()];
            for (int i = 0; i < left.length; i++) {
                for (int j = 0; j < backward[column + 1].length; j++) {
                    left[i] += steps[column][i][j] * backward[column + 1][j];
                }
            }
            backward[column] = normalised(left);
        }
        return backward;
    }

    private static double[][] pairs(double[][] step, double[] forward, double[] backward) {
        double[][] pairs = new double[step.length][];
        double sum = 0;
        for (int i = 0; i < step.length; i++) {
            pairs[i] = new double[step[i].length];
            for (int j = 0; j < step[i].length; j++) {
                pairs[i][j] = forward[i] * step[i][j] * backward[j];
                sum += pairs[i][j];
            }
        }
        for (double[] row : pairs) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= Math.max(sum, Double.MIN_NORMAL);
            }
        }
        return pairs;
    }

    private static double[] product(double[] left, double[] right) {
        double[] product = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            product[i] = left[i] * right[i];
        }
        return product;
    }

    private static double[] normalised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[] normalised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            normalised[i] = sum == 0 ? 1.0 / values.length : values[i] / sum;
        }
        return normalised;
    }
}
