package vn.khoso.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.khoso.quota.Closing;

/**
 * The days a report tells of. What an organisation has to reach is yearly, so its standing is always that of the
 * calendar year of the last day ({@link #quotaYear()}); a cut-off day shifts the period only, never that year.
 *
 * @param kind how long it is
 * @param year the year it is called after
 * @param number which one of the year, 1 for the first
 * @param from the first day
 * @param to the last day: figures are given as of its end
 */
public record ReportPeriod(PeriodKind kind, int year, int number, LocalDate from, LocalDate to) {

    private static final int LAST_CUT_OFF_DAY = 27;
    private static final int LONGEST_YEARS = 10;

    /** Refuses a period that ends before it begins, is longer than ten years, or does not exist in a year. */
    public ReportPeriod {
        if (to.isBefore(from) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new IllegalArgumentException("a period lasts 1 day to 10 years, got " + from + " to " + to);
        }
        if (number < 1 || number > kind.perYear()) {
            throw new IllegalArgumentException("no " + kind + " number " + number);
        }
    }

    /**
     * Returns a period of a year.
     *
     * @param kind not a free range
     * @param number which one of the year, 1 for the first
     * @param cutOffDay 0 for whole months; 1 to 27 to end on that day of the last month and to begin on the day after
     *     it in the month before the first one (Decree 09/2019/NĐ-CP, Article 12, uses 14)
     */
    public static ReportPeriod of(PeriodKind kind, int year, int number, int cutOffDay) {
        if (cutOffDay < 0 || cutOffDay > LAST_CUT_OFF_DAY) {
            throw new IllegalArgumentException("cut-off day must be 0 to 27, got " + cutOffDay);
        }
        LocalDate first = LocalDate.of(year, 1, 1).plusMonths((long) kind.months() * (number - 1));
        LocalDate last = first.plusMonths(kind.months()).minusDays(1);
        if (cutOffDay == 0) {
            return new ReportPeriod(kind, year, number, first, last);
        }
        return new ReportPeriod(
                kind, year, number, first.minusMonths(1).withDayOfMonth(cutOffDay + 1), last.withDayOfMonth(cutOffDay));
    }

    /** Returns the days from one to another, both included. */
    public static ReportPeriod range(LocalDate from, LocalDate to) {
        return new ReportPeriod(PeriodKind.RANGE, to.getYear(), 1, from, to);
    }

    /**
     * Returns the period of a closing; empty for one that does not begin with its year, because a closed statement holds the
     * products of its own days only, and what an organisation has reached is counted from 1 January.
     */
    public static Optional<ReportPeriod> closed(Closing closing) {
        LocalDate from = closing.firstDay();
        if (!from.equals(LocalDate.of(closing.lastDay().getYear(), 1, 1))) {
            return Optional.empty();
        }
        PeriodKind kind = switch (closing.period()) {
            case QUARTER -> PeriodKind.QUARTER;
            case SIX_MONTHS -> PeriodKind.SIX_MONTHS;
            case NINE_MONTHS -> PeriodKind.NINE_MONTHS;
            case YEAR -> PeriodKind.YEAR;
            case RANGE -> PeriodKind.RANGE;
        };
        return Optional.of(new ReportPeriod(kind, from.getYear(), 1, from, closing.lastDay()));
    }

    /** Returns the calendar year whose targets the standings are measured by. */
    public int quotaYear() {
        return to.getYear();
    }

    /** Tells whether it covers that year from its first day on, so that both counts are one. */
    public boolean beginsWithTheYear() {
        return from.equals(LocalDate.of(quotaYear(), 1, 1));
    }

    /** Tells whether its last day ends the year: only then has an organisation missed its target. */
    public boolean endsTheYear() {
        return kind == PeriodKind.YEAR || to.equals(LocalDate.of(quotaYear(), 12, 31));
    }

    /** Returns the period before it: the quarter, half or year before, or as many days. */
    public Optional<ReportPeriod> previous() {
        return switch (kind) {
            case NINE_MONTHS -> Optional.empty();
            case RANGE -> Optional.of(range(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1)));
            case QUARTER, SIX_MONTHS, YEAR ->
                Optional.of(number > 1 ? sibling(kind, year, number - 1) : sibling(kind, year - 1, kind.perYear()));
        };
    }

    /** Returns the same period of the year before. */
    public ReportPeriod lastYear() {
        return kind == PeriodKind.RANGE ? range(from.minusYears(1), to.minusYears(1)) : sibling(kind, year - 1, number);
    }

    /** Returns the last part of it that has a name of its own, such as quarter II of six months; empty for others. */
    public Optional<ReportPeriod> lastPart() {
        return switch (kind) {
            case SIX_MONTHS -> Optional.of(sibling(PeriodKind.QUARTER, year, number * 2));
            case NINE_MONTHS -> Optional.of(sibling(PeriodKind.QUARTER, year, 3));
            case YEAR -> Optional.of(sibling(PeriodKind.SIX_MONTHS, year, 2));
            case QUARTER, RANGE -> Optional.empty();
        };
    }

    private ReportPeriod sibling(PeriodKind other, int ofYear, int place) {
        return of(other, ofYear, place, cutOffDay());
    }

    private int cutOffDay() {
        return to.getDayOfMonth() == to.lengthOfMonth() ? 0 : to.getDayOfMonth();
    }

    /** Tells whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
