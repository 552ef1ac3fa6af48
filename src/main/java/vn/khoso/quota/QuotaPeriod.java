package vn.khoso.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import vn.khoso.shared.KhosoTime;

/**
 * A calendar year in Viet Nam as far as it has gone by. Organisations that existed on any day of it belong to it: one
 * that was closed in March stays in the year it published in, one to be founded next month is not asked for products.
 *
 * @param year the calendar year
 * @param now the instant of asking
 */
record QuotaPeriod(int year, Instant now) {

    /** Returns the first of January. */
    LocalDate firstDay() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    /** Returns the last of December, or today while the year runs. */
    LocalDate lastDay() {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate today = KhosoTime.dayOf(now);
        return today.isBefore(end) ? today : end;
    }

    /** Returns the last month that has begun, 1 to 12. */
    int lastMonth() {
        return lastDay().getMonthValue();
    }
}
