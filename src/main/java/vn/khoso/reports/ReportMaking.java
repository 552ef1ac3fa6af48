package vn.khoso.reports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.quota.Closings;
import vn.khoso.quota.Exclusion;
import vn.khoso.reports.figures.Comparison;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.reports.figures.Tally;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;

/** Makes a report: copies its facts, adds them up once, then writes its files. May be run again at any point. */
@Component
class ReportMaking implements JobHandler<ReportMaking.Order> {

    static final JobKind<Order> KIND = JobKind.quick("reports.make", Order.class);

    private static final Logger LOG = LoggerFactory.getLogger(ReportMaking.class);
    private static final int FIGURES_PERCENT = 40;

    private final ReportRows rows;
    private final ReportChanges changes;
    private final ReportFacts facts;
    private final StatementFacts statements;
    private final Closings closings;
    private final FrozenFacts frozen;
    private final ReportWriters writers;
    private final ObjectStore store;
    private final TransactionOperations transactions;

    ReportMaking(
            ReportRows rows,
            ReportChanges changes,
            ReportFacts facts,
            StatementFacts statements,
            Closings closings,
            FrozenFacts frozen,
            ReportWriters writers,
            ObjectStore store,
            TransactionOperations transactions) {
        this.rows = rows;
        this.changes = changes;
        this.facts = facts;
        this.statements = statements;
        this.closings = closings;
        this.frozen = frozen;
        this.writers = writers;
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public JobKind<Order> kind() {
        return KIND;
    }

    @Override
    public void run(Order order) throws IOException {
        Optional<Report> found = rows.find(new ReportId(order.report()));
        if (found.isEmpty() || found.get().state() != ReportState.MAKING) {
            return;
        }
        Report report = found.get();
        if (report.totals().isEmpty()) {
            transactions.executeWithoutResult(status -> addUp(report));
            changes.progress(report, FIGURES_PERCENT);
        }
        Report counted = rows.find(report.id()).orElseThrow();
        int done = 0;
        for (ReportFormat format : ReportFormat.values()) {
            write(counted, format);
            done++;
            changes.progress(
                    counted, FIGURES_PERCENT + (100 - FIGURES_PERCENT) * done / (ReportFormat.values().length + 1));
        }
        changes.done(counted);
        LOG.info("Report made: report={} revision={}", counted.id(), counted.revision());
    }

    /** Copies the facts and adds them up, in the running transaction. */
    void addUp(Report report) {
        Tally tally = tally(report);
        report.closing()
                .ifPresentOrElse(
                        closing -> statements.freeze(report.id(), closings.statement(closing)),
                        () -> facts.freeze(report, tally.firstDay()));
        frozen.eachOrganisation(report, one -> tally.add(one.organisation()));
        frozen.eachProduct(report.id(), tally::add);
        frozen.keepCounts(report.id(), tally.organisations());
        changes.totals(report.id(), tally.totals(earlier(report, tally)));
    }

    /** A closed statement knows the products of its own days only: no time before them is compared with. */
    private Tally tally(Report report) {
        LocalDate inForceFrom = report.closing().isPresent() ? report.period().from() : facts.inForceFrom();
        Tally tally = new Tally(report.period(), report.provisionalCounts(), inForceFrom);
        return report.closing().isPresent() ? tally.withoutEarlierTimes() : tally;
    }

    /** Finds out what an issued report had said of the first part of the period, and what has dropped out since. */
    private Optional<ReportTotals.Earlier> earlier(Report report, Tally tally) {
        if (report.closing().isPresent()) {
            return Optional.empty();
        }
        return tally.totals(Optional.empty()).comparisons().stream()
                .filter(comparison -> comparison.against() == Comparison.Against.WITHIN)
                .findFirst()
                .flatMap(within -> rows.issued(report.scope(), within.base()))
                .flatMap(earlier -> earlier.totals().map(totals -> compare(earlier, totals, report)));
    }

    private ReportTotals.Earlier compare(Report earlier, ReportTotals totals, Report report) {
        Map<Exclusion, Integer> lost = frozen.lostSince(earlier, report.id());
        int withdrawn = lost.getOrDefault(Exclusion.WITHDRAWN, 0);
        int refused = lost.getOrDefault(Exclusion.REFUSED, 0);
        int all = lost.values().stream().mapToInt(Integer::intValue).sum();
        return new ReportTotals.Earlier(totals.all().inPeriod(), withdrawn, refused, all - withdrawn - refused);
    }

    private void write(Report report, ReportFormat format) throws IOException {
        Path scratch = Files.createTempFile("khoso-report-", "." + format.extension());
        try {
            MessageDigest digest = Sha256.newDigest();
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(scratch)), digest)) {
                writers.write(report, format, out);
            }
            ObjectKey key = ObjectKey.report(report.id().value(), report.revision(), "bao-cao." + format.extension());
            long bytes = Files.size(scratch);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(scratch))) {
                store.put(key, in, new ByteSize(bytes), format.mediaType());
            }
            Optional<ObjectKey> before = changes.key(report.id(), format);
            changes.file(report.id(), format, key, bytes, Sha256.of(digest));
            before.filter(old -> !old.equals(key)).ifPresent(store::delete);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    @Override
    public void onGivenUp(Order order, KhosoException problem) {
        changes.failed(new ReportId(order.report()), problem.errorCode().code());
    }

    /**
     * What is to be made.
     *
     * @param report which report
     */
    record Order(UUID report) {}
}
