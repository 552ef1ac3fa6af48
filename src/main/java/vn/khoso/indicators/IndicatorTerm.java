package vn.khoso.indicators;

import java.time.LocalDate;
import java.time.Month;

/** The two times a year at which the numbers are given ("Định kỳ 06 tháng, 01 năm báo cáo kết quả thực hiện"). */
public enum IndicatorTerm {
    /** As they stand at the end of June. */
    SIX_MONTHS(Month.JANUARY, Month.JUNE),
    /** As they stand at the end of the year. */
    YEAR(Month.JULY, Month.DECEMBER);

    private final Month opens;
    private final Month closes;

    IndicatorTerm(Month opens, Month closes) {
        this.opens = opens;
        this.closes = closes;
    }

    LocalDate opensOn(int year) {
        return LocalDate.of(year, opens, 1);
    }

    LocalDate lastDay(int year) {
        return opensOn(year).withMonth(closes.getValue()).plusMonths(1).minusDays(1);
    }
}
