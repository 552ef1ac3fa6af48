package vn.khoso.web.supervisor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khoso.quota.MonthFigures;

/**
 * The geometry of the two charts by month, in the units of a box of 560 × 230. Numbers become attributes of SVG
 * elements, since the pages allow no style attribute.
 */
final class MonthChart {

    private static final int MONTHS = 12;
    private static final double LEFT = 52;
    private static final double RIGHT = 552;
    private static final double TOP = 30;
    private static final double BOTTOM = 196;
    private static final double BAR = 26;
    private static final double STEP = (RIGHT - LEFT) / MONTHS;

    private final List<MonthFigures> months;
    private final int organisations;

    MonthChart(List<MonthFigures> months, int organisations) {
        this.months = months;
        this.organisations = organisations;
    }

    /** Returns the figures behind the charts. */
    public List<MonthFigures> months() {
        return months;
    }

    /** Returns one bar for each month that has begun. */
    public List<Bar> bars() {
        int highest = Math.max(
                1, months.stream().mapToInt(MonthFigures::counted).max().orElse(1));
        double unit = (BOTTOM - TOP) / highest;
        return months.stream()
                .map(month -> new Bar(
                        month,
                        number(centre(month.month()) - BAR / 2),
                        number(BAR),
                        number(BOTTOM - month.confirmed() * unit),
                        number(month.confirmed() * unit),
                        number(BOTTOM - month.counted() * unit),
                        number(month.provisional() * unit),
                        number(centre(month.month())),
                        number(BOTTOM - month.counted() * unit - 7)))
                .toList();
    }

    /** Returns where the words of the twelve months stand. */
    public List<Label> labels() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new Label(month, number(centre(month))))
                .toList();
    }

    /** Returns the line of the share that had met the floor by the end of each month, as points. */
    public String line() {
        return months.stream()
                .map(month -> number(centre(month.month())) + "," + number(height(month)))
                .collect(Collectors.joining(" "));
    }

    /** Returns the ground below the line, as points. */
    public String ground() {
        if (months.isEmpty()) {
            return "";
        }
        return number(centre(1)) + "," + number(BOTTOM) + " " + line() + " "
                + number(centre(months.getLast().month())) + "," + number(BOTTOM);
    }

    /** Returns the end of the line: its x. */
    public String lastX() {
        return number(centre(months.getLast().month()));
    }

    /** Returns the end of the line: its y. */
    public String lastY() {
        return number(height(months.getLast()));
    }

    /** Returns where the figure above the end of the line stands. */
    public String lastLabelY() {
        return number(height(months.getLast()) - 12);
    }

    private double height(MonthFigures month) {
        double share = organisations == 0 ? 0 : (double) month.metByThen() / organisations;
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private static double centre(int month) {
        return LEFT + (month - 0.5) * STEP;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /**
     * A bar, confirmed below and provisional above.
     *
     * @param month its figures
     * @param x left edge of both parts
     * @param width of both parts
     * @param y upper edge of the confirmed part
     * @param height of the confirmed part
     * @param provisionalY upper edge of the provisional part
     * @param provisionalHeight of the provisional part
     * @param labelX middle of the figure above
     * @param labelY foot of the figure above
     */
    record Bar(
            MonthFigures month,
            String x,
            String width,
            String y,
            String height,
            String provisionalY,
            String provisionalHeight,
            String labelX,
            String labelY) {}

    /**
     * The number of a month below the axis.
     *
     * @param month 1 to 12
     * @param x its middle
     */
    record Label(int month, String x) {}
}
