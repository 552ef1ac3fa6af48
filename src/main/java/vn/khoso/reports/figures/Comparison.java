package vn.khoso.reports.figures;

import vn.khoso.reports.ReportPeriod;

/**
 * Products of a time beside those of another one, counted by the same rules as of the same day.
 *
 * @param against which of the comparisons it is
 * @param period the time told of
 * @param base the time it is compared with
 * @param products products that count of the period
 * @param baseProducts those of the base
 * @param comparable whether the directive was in force for the whole of the base
 */
public record Comparison(
        Against against, ReportPeriod period, ReportPeriod base, int products, int baseProducts, boolean comparable) {

    /** What a period is compared with. */
    public enum Against {
        /** The last part of the period with the part before it. */
        WITHIN,
        /** The period before. */
        PREVIOUS,
        /** The same period of the year before. */
        LAST_YEAR
    }

    /** Returns how many more there are; negative for fewer. */
    public int change() {
        return products - baseProducts;
    }
}
