package vn.khoso.indicators;

import java.time.Instant;
import java.time.LocalDate;
import vn.khoso.shared.KhosoTime;

/**
 * The time numbers are given for.
 *
 * @param year the calendar year
 * @param term six months or the whole year
 */
public record IndicatorPeriod(int year, IndicatorTerm term) {

    /** Returns the period that is being filled in at an instant. */
    public static IndicatorPeriod at(Instant instant) {
        LocalDate day = KhosoTime.dayOf(instant);
        boolean second = !day.isBefore(IndicatorTerm.YEAR.opensOn(day.getYear()));
        return new IndicatorPeriod(day.getYear(), second ? IndicatorTerm.YEAR : IndicatorTerm.SIX_MONTHS);
    }

    /** Returns its last day. */
    public LocalDate lastDay() {
        return term.lastDay(year);
    }

    /** Tells whether numbers can be typed on that day: from its first day to the end of the year that follows it. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(term.opensOn(year)) && day.getYear() <= year + 1;
    }

    /** Tells whether it has begun on that day. */
    public boolean hasBegun(LocalDate day) {
        return !day.isBefore(term.opensOn(year));
    }
}
