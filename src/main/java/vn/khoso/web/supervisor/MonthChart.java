package vn.khoso.web.supervisor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khoso.quota.Course;
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
    private final List<MonthFigures> lastYear;
    private final int organisationsBefore;

    /** Draws a year; the one before is empty when it had no target. */
    MonthChart(Course year, Optional<Course> before) {
        this.months = year.months();
        this.organisations = year.bodies();
        this.lastYear = before.map(Course::months).orElse(List.of());
        this.organisationsBefore = before.map(Course::bodies).orElse(0);
    }

    /** Returns the same month of the year before, or null. */
    public @Nullable MonthFigures before(int month) {
        return lastYear.size() < month ? null : lastYear.get(month - 1);
    }

    /** Returns the figures behind the charts. */
    public List<MonthFigures> months() {
        return months;
    }

    /** Returns one bar for each month that has begun. */
    public List<Bar> bars() {
        double unit = unit();
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

    /** Returns the marks of the year before, one for each of its months with products. */
    public List<Mark> marks() {
        return lastYear.stream()
                .filter(month -> month.counted() > 0)
                .map(month -> new Mark(
                        number(centre(month.month()) - BAR / 2 - 3),
                        number(centre(month.month()) + BAR / 2 + 3),
                        number(BOTTOM - month.counted() * unit())))
                .toList();
    }

    private double unit() {
        int highest = Stream.concat(months.stream(), lastYear.stream())
                .mapToInt(MonthFigures::counted)
                .max()
                .orElse(1);
        return (BOTTOM - TOP) / Math.max(1, highest);
    }

    /** Returns where the words of the twelve months stand. */
    public List<Label> labels() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new Label(month, number(centre(month))))
                .toList();
    }

    /** Returns the line of the share that had met the floor by the end of each month, as points. */
    public String line() {
        return line(months, organisations);
    }

    /** Returns the same line of the year before; empty without one. */
    public String lineBefore() {
        return line(lastYear, organisationsBefore);
    }

    private static String line(List<MonthFigures> course, int of) {
        return course.stream()
                .map(month -> number(centre(month.month())) + "," + number(height(month, of)))
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
        return number(height(months.getLast(), organisations));
    }

    /** Returns where the figure above the end of the line stands. */
    public String lastLabelY() {
        return number(height(months.getLast(), organisations) - 12);
    }

    private static double height(MonthFigures month, int of) {
        double share = of == 0 ? 0 : (double) month.metByThen() / of;
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
     * A line across a bar.
     *
     * @param from its left end
     * @param to its right end
     * @param y its height
     */
    record Mark(String from, String to, String y) {}

    /**
     * The number of a month below the axis.
     *
     * @param month 1 to 12
     * @param x its middle
     */
    record Label(int month, String x) {}
}
