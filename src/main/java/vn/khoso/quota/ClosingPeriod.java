package vn.khoso.quota;

/** What kind of period a closing freezes. Only {@link #YEAR} locks; the others are snapshots. */
public enum ClosingPeriod {
    /** Three months. */
    QUARTER,
    /** January to June. */
    SIX_MONTHS,
    /** January to September. */
    NINE_MONTHS,
    /** A calendar year; closed once it is over, and locked by that. */
    YEAR,
    /** Any days. */
    RANGE;

    /** Tells what kind of period these days are. */
    public static ClosingPeriod of(QuotaPeriod period) {
        int year = period.year();
        if (period.isYear()) {
            return YEAR;
        }
        if (sameDays(period, QuotaPeriod.ofMonths(year, 1, 6, period.asOf()))) {
            return SIX_MONTHS;
        }
        if (sameDays(period, QuotaPeriod.ofMonths(year, 1, 9, period.asOf()))) {
            return NINE_MONTHS;
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            if (sameDays(period, QuotaPeriod.ofQuarter(year, quarter, period.asOf()))) {
                return QUARTER;
            }
        }
        return RANGE;
    }

    private static boolean sameDays(QuotaPeriod one, QuotaPeriod other) {
        return one.firstDay().equals(other.firstDay()) && one.lastDay().equals(other.lastDay());
    }
}
