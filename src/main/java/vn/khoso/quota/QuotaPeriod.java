package vn.khoso.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import vn.khoso.shared.KhosoTime;

/**
 * The days whose products are counted, and the instant as of which the facts are read: rulings, withdrawals, files and
 * declarations that came later are not yet known. Organisations that existed on any day of the period belong to it, as far
 * as it has gone: one that was closed in March stays in the year it published in, one to be founded next month is not
 * asked for products. One that ended inside the period and has a successor is shown with it.
 *
 * <p>The target is that of the calendar year of the last day; a range over several years is measured by that one.
 *
 * @param firstDay the first counted day in Viet Nam
 * @param lastDay the last counted day in Viet Nam
 * @param asOf the instant as of which facts are read; products to come after it are not counted
 */
public record QuotaPeriod(LocalDate firstDay, LocalDate lastDay, Instant asOf) {

    /** Refuses an end before the beginning. */
    public QuotaPeriod {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("lastDay must not be before firstDay, got " + lastDay);
        }
    }

    /** Returns the whole calendar year, as of an instant. */
    public static QuotaPeriod ofYear(int year, Instant asOf) {
        return ofMonths(year, 1, 12, asOf);
    }

    /** Returns a quarter, 1 to 4. */
    public static QuotaPeriod ofQuarter(int year, int quarter, Instant asOf) {
        return ofMonths(year, 3 * quarter - 2, 3 * quarter, asOf);
    }

    /** Returns the months from {@code first} to {@code last}, 1 to 12: six months are {@code 1, 6}, nine {@code 1, 9}. */
    public static QuotaPeriod ofMonths(int year, int first, int last, Instant asOf) {
        LocalDate end = LocalDate.of(year, last, 1);
        return new QuotaPeriod(LocalDate.of(year, first, 1), end.withDayOfMonth(end.lengthOfMonth()), asOf);
    }

    /** Returns the same days as the facts stood at the end of a day: "số liệu tính đến ngày …". */
    public QuotaPeriod asOfTheEndOf(LocalDate day) {
        return new QuotaPeriod(
                firstDay, lastDay, KhosoTime.startOf(day.plusDays(1)).minusNanos(1000));
    }

    /** Returns the calendar year whose target applies. */
    public int year() {
        return lastDay.getYear();
    }

    /** Tells whether it is exactly a calendar year. */
    public boolean isYear() {
        return firstDay.equals(LocalDate.of(year(), Month.JANUARY, 1))
                && lastDay.equals(LocalDate.of(year(), Month.DECEMBER, 31));
    }

    /** Returns the last day that had begun at the instant of reading; never before the first one. */
    LocalDate lastBegunDay() {
        LocalDate today = KhosoTime.dayOf(asOf);
        LocalDate last = lastDay.isBefore(today) ? lastDay : today;
        return last.isBefore(firstDay) ? firstDay : last;
    }

    /** Returns the last month that has begun, 1 to 12. */
    int lastMonth() {
        return lastBegunDay().getMonthValue();
    }

    Instant start() {
        return KhosoTime.startOf(firstDay);
    }

    /** Returns the first instant after the last day. */
    Instant end() {
        return KhosoTime.startOf(lastDay.plusDays(1));
    }
}
