package vn.khoso.web.supervisor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.khoso.reports.PeriodKind;
import vn.khoso.reports.ReportPeriod;
import vn.khoso.reports.ReportScope;

/**
 * What the form for a new report asks for, as it was typed.
 *
 * @param period kind and number, such as {@code QUARTER-2}
 * @param year the year
 * @param from first day of a free range
 * @param to last day of a free range
 * @param scope kind and value, such as {@code AREA:21025}
 * @param organisation code of one organisation, for that scope
 * @param letterhead short name of the letterhead
 * @param closing number of the closed statement it is made from, empty for a report of days
 */
record ReportChoice(
        String period,
        String year,
        String from,
        String to,
        String scope,
        String organisation,
        String letterhead,
        String closing) {

    static ReportChoice read(Map<String, String> typed, int currentYear) {
        return new ReportChoice(
                typed.getOrDefault("period", "YEAR-1"),
                typed.getOrDefault("year", Integer.toString(currentYear)),
                typed.getOrDefault("from", ""),
                typed.getOrDefault("to", ""),
                typed.getOrDefault("scope", ""),
                typed.getOrDefault("organisation", "").strip(),
                typed.getOrDefault("letterhead", ""),
                typed.getOrDefault("closing", ""));
    }

    /** Returns the closed statement's number, if one was named; 0 stands for what is no number. */
    OptionalLong asClosing() {
        if (closing.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(closing.matches("\\d{1,18}") ? Long.parseLong(closing) : 0);
    }

    /** Returns the period, if what was typed is one. */
    Optional<ReportPeriod> asPeriod(int cutOffDay) {
        try {
            if (period.startsWith("RANGE")) {
                return Optional.of(ReportPeriod.range(LocalDate.parse(from), LocalDate.parse(to)));
            }
            int dash = period.indexOf('-');
            return Optional.of(ReportPeriod.of(
                    PeriodKind.valueOf(period.substring(0, dash)),
                    Integer.parseInt(year),
                    Integer.parseInt(period.substring(dash + 1)),
                    cutOffDay));
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException unfit) {
            return Optional.empty();
        }
    }

    /** Returns the scope, if what was typed is one. */
    Optional<ReportScope> asScope() {
        try {
            int colon = scope.indexOf(':');
            if (scope.startsWith("ORGANISATION")) {
                return Optional.of(ReportScope.of("ORGANISATION", organisation));
            }
            return Optional.of(
                    colon < 0
                            ? ReportScope.of(scope, "")
                            : ReportScope.of(scope.substring(0, colon), scope.substring(colon + 1)));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }
}
