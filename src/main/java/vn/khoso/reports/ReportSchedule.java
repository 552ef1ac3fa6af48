package vn.khoso.reports;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Reports that are made by themselves: of every period of a kind, so many days after its end.
 *
 * @param id its number
 * @param period the kind
 * @param scope whose organisations
 * @param scopeName what that is called in a sentence
 * @param letterhead the letterhead's short name
 * @param daysAfter days from the period's end to the making, 1 to 60
 * @param lastMade the last day of the latest period it made a report of
 */
public record ReportSchedule(
        long id,
        PeriodKind period,
        ReportScope scope,
        String scopeName,
        String letterhead,
        int daysAfter,
        Optional<LocalDate> lastMade) {

    /**
     * Returns the latest period whose day of making has come, if no report of it was made yet.
     *
     * @param today in Viet Nam
     * @param cutOffDay as {@link ReportPeriod#of} takes it
     * @param since nothing that ended before this day is made up for
     */
    Optional<ReportPeriod> due(LocalDate today, int cutOffDay, LocalDate since) {
        ReportPeriod latest = null;
        for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
            for (int number = 1; number <= period.perYear(); number++) {
                ReportPeriod each = ReportPeriod.of(period, year, number, cutOffDay);
                if (!each.to().plusDays(daysAfter).isAfter(today)) {
                    latest = each;
                }
            }
        }
        return Optional.ofNullable(latest)
                .filter(found -> !found.to().isBefore(since))
                .filter(found ->
                        lastMade.filter(day -> !day.isBefore(found.to())).isEmpty());
    }
}
