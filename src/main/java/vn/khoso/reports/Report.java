package vn.khoso.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khoso.organisation.Level;
import vn.khoso.reports.document.Letterhead;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.words.Numbers;
import vn.khoso.reports.words.PeriodWords;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoTime;

/**
 * A report.
 *
 * @param id its identity
 * @param period the time it tells of
 * @param scope whose organisations
 * @param scopeName what that is called in a sentence
 * @param letterhead the body that reports, as it was when the report was made
 * @param asOf the instant as of which its facts are
 * @param closing the number of the closed statement it is made from, if it is
 * @param provisionalCounts whether unconfirmed products count for reaching a level
 * @param creditAll the levels whose policy credits a joint product to each of its organisations
 * @param madeAt when it was asked for
 * @param bySchedule whether the schedule asked for it
 * @param state how far it has come
 * @param progress percent of the making that is done
 * @param problem code of what stopped it
 * @param totals its figures, once they are added up
 * @param edits its editable texts by name
 * @param revision raised with every change of its words
 * @param issuedAt when it was issued
 * @param files what can be downloaded
 */
public record Report(
        ReportId id,
        ReportPeriod period,
        ReportScope scope,
        String scopeName,
        Letterhead letterhead,
        Instant asOf,
        Optional<Long> closing,
        boolean provisionalCounts,
        Set<Level> creditAll,
        Instant madeAt,
        boolean bySchedule,
        ReportState state,
        int progress,
        Optional<String> problem,
        Optional<ReportTotals> totals,
        Map<String, String> edits,
        int revision,
        Optional<Instant> issuedAt,
        List<File> files) {

    /** Copies what could be changed. */
    public Report {
        creditAll = Set.copyOf(creditAll);
        edits = Map.copyOf(edits);
        files = List.copyOf(files);
    }

    /** Returns the day its figures are as of. */
    public LocalDate asOfDay() {
        LocalDate day = KhosoTime.dayOf(asOf.minusNanos(1));
        return day.isAfter(period.to()) ? period.to() : day;
    }

    /** Returns the day on which its figures were closed, if it is made from a closed statement. */
    public Optional<LocalDate> closedOn() {
        return closing.map(id -> KhosoTime.dayOf(asOf));
    }

    /** Returns what it is called in lists, such as {@code 6 tháng đầu năm 2026, toàn tỉnh}. */
    public String name() {
        return Numbers.bare(PeriodWords.full(period)) + ", " + scopeName;
    }

    /** Tells whether its words can be changed. */
    public boolean editable() {
        return issuedAt.isEmpty() && totals.isPresent();
    }

    /**
     * A file of it.
     *
     * @param format which
     * @param size its bytes
     */
    public record File(ReportFormat format, ByteSize size) {}
}
