package vn.khoso.reports.output;

import java.util.List;
import java.util.stream.IntStream;
import vn.khoso.reports.figures.ReportTotals;

/**
 * The axis of a chart: from 0 to a round number at or above the highest bar.
 *
 * @param step between two lines
 * @param top the highest line
 */
record ChartScale(int step, int top) {

    private static final int LINES = 5;

    static ChartScale of(List<ReportTotals.Part> parts) {
        int highest = Math.max(
                1, parts.stream().mapToInt(ReportTotals.Part::counted).max().orElse(1));
        int step = 1;
        int factor = 1;
        while (step * LINES < highest) {
            step = switch (step / factor) {
                case 1 -> 2 * factor;
                case 2 -> 5 * factor;
                default -> {
                    factor *= 10;
                    yield factor;
                }
            };
        }
        int top = (highest + step - 1) / step * step;
        return new ChartScale(step, top);
    }

    /** Returns where lines are drawn, from 0 up. */
    List<Integer> lines() {
        return IntStream.rangeClosed(0, top / step)
                .map(line -> line * step)
                .boxed()
                .toList();
    }
}
