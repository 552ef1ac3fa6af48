package vn.khoso.reports;

/** How long a report's period is. */
public enum PeriodKind {
    /** Three months; there are four in a year. */
    QUARTER(3, 4),
    /** Half a year; there are two. */
    SIX_MONTHS(6, 2),
    /** The first nine months of a year. */
    NINE_MONTHS(9, 1),
    /** A calendar year. */
    YEAR(12, 1),
    /** From any day to any other. */
    RANGE(0, 1);

    private final int months;
    private final int perYear;

    PeriodKind(int months, int perYear) {
        this.months = months;
        this.perYear = perYear;
    }

    /** Returns its length in months; 0 for a free range. */
    public int months() {
        return months;
    }

    /** Returns how many there are in a year. */
    public int perYear() {
        return perYear;
    }
}
