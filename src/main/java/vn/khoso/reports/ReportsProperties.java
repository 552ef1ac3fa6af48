package vn.khoso.reports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are made: {@code khoso.reports.*} (docs/operations.md).
 *
 * @param cutOffDay 0 for whole months, 1 to 27 to end periods on that day of their last month
 * @param provisionalCounts whether unconfirmed products count for reaching a level in reports
 * @param listedAtMost the most products that documents list; spreadsheets and CSV always list all
 */
@ConfigurationProperties("khoso.reports")
record ReportsProperties(
        @DefaultValue("0") int cutOffDay,
        @DefaultValue("false") boolean provisionalCounts,
        @DefaultValue("5000") int listedAtMost) {

    private static final int LAST_CUT_OFF_DAY = 27;

    /** Refuses a day that not every month has. */
    ReportsProperties {
        if (cutOffDay < 0 || cutOffDay > LAST_CUT_OFF_DAY || listedAtMost < 1) {
            throw new IllegalArgumentException(
                    "khoso.reports.cut-off-day must be 0 to 27 and listed-at-most at least 1, got " + cutOffDay
                            + " and " + listedAtMost);
        }
    }
}
