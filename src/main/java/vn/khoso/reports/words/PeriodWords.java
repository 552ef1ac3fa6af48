package vn.khoso.reports.words;

import java.util.List;
import vn.khoso.reports.ReportPeriod;

/** What a period is called. */
public final class PeriodWords {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private PeriodWords() {}

    /** Returns the name inside a sentence: {@code quý II năm 2026}, {@code 6 tháng đầu năm 2026}, {@code năm 2026}. */
    public static String full(ReportPeriod period) {
        return switch (period.kind()) {
            case QUARTER, SIX_MONTHS, NINE_MONTHS -> brief(period) + ofYear(period);
            case YEAR -> "năm" + Numbers.NO_BREAK + period.year();
            case RANGE ->
                "từ ngày" + Numbers.NO_BREAK + Numbers.dayInText(period.from()) + " đến ngày" + Numbers.NO_BREAK
                        + Numbers.dayInText(period.to());
        };
    }

    private static String ofYear(ReportPeriod period) {
        String year = String.valueOf(Numbers.NO_BREAK) + period.year();
        // "6 tháng đầu năm" names the year already
        return brief(period).endsWith("năm") ? year : " năm" + year;
    }

    /** Returns the name where the year is known: {@code quý II}, {@code 6 tháng đầu năm}. */
    public static String brief(ReportPeriod period) {
        return switch (period.kind()) {
            case QUARTER -> "quý" + Numbers.NO_BREAK + ROMAN.get(period.number() - 1);
            case SIX_MONTHS -> "6" + Numbers.NO_BREAK + "tháng " + (period.number() == 1 ? "đầu năm" : "cuối năm");
            case NINE_MONTHS -> "9" + Numbers.NO_BREAK + "tháng đầu năm";
            case YEAR, RANGE -> full(period);
        };
    }

    /** Returns the beginning of a sentence about it: {@code Trong 6 tháng đầu năm 2026}, {@code Năm 2026}. */
    public static String opening(ReportPeriod period) {
        return switch (period.kind()) {
            case QUARTER, SIX_MONTHS, NINE_MONTHS -> "Trong " + full(period);
            case YEAR, RANGE -> Names.capital(full(period));
        };
    }

    /** Returns how long it took, for "sau …": {@code 6 tháng}, {@code năm 2026}. */
    public static String length(ReportPeriod period) {
        return switch (period.kind()) {
            case QUARTER -> brief(period);
            case SIX_MONTHS -> period.number() == 1 ? "6" + Numbers.NO_BREAK + "tháng" : full(period);
            case NINE_MONTHS -> "9" + Numbers.NO_BREAK + "tháng";
            case YEAR, RANGE -> full(period);
        };
    }
}
