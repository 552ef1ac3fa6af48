package vn.khoso.reports;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.jobs.Jobs;
import vn.khoso.quota.Closings;
import vn.khoso.reports.document.EditableText;
import vn.khoso.shared.KhosoException;

/** Where reports are asked for, tried, edited and issued. Supervisors report within their scope. */
@Component
public class ReportDesk {

    private static final int LONGEST_TEXT = 4000;

    private final Reports reports;
    private final ReportRows rows;
    private final ReportChanges changes;
    private final ReportOrders orders;
    private final ReportMaking making;
    private final Closings closings;
    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Clock clock;

    ReportDesk(
            Reports reports,
            ReportRows rows,
            ReportChanges changes,
            ReportOrders orders,
            ReportMaking making,
            Closings closings,
            TransactionOperations transactions,
            Jobs jobs,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.changes = changes;
        this.orders = orders;
        this.making = making;
        this.closings = closings;
        this.transactions = transactions;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a report; a job makes it.
     *
     * @throws KhosoException {@link ReportProblem#NOT_FOUND} for a scope or letterhead that is not the person's to use,
     *     {@link ReportProblem#PERIOD_UNFIT} for a period that has not begun or had no target
     */
    @Transactional
    public ReportId ask(Person person, ReportPeriod period, ReportScope scope, String letterhead) {
        if (!reports.mayReport(person, scope)) {
            throw new KhosoException(ReportProblem.NOT_FOUND);
        }
        return orders.ask(period, scope, letterhead, Optional.of(person.id()));
    }

    /**
     * Asks for a report made from a closed statement and from nothing else.
     *
     * @throws KhosoException {@link ReportProblem#NOT_FOUND} for a closing or letterhead that is not the person's to use,
     *     {@link ReportProblem#PERIOD_UNFIT} for a closing that does not begin with its year
     */
    @Transactional
    public ReportId askFromClosing(Person person, long closing, String letterhead) {
        return orders.ask(reports.closing(person, closing), closings.statement(closing), letterhead, person.id());
    }

    /**
     * Keeps the words the reporting body wrote and has the files made again.
     *
     * @throws KhosoException {@link ReportProblem#ISSUED}, {@link ReportProblem#BEING_MADE} before the figures are there, or
     *     {@link ReportProblem#TEXT_UNFIT} for more than 4,000 characters
     */
    @Transactional
    public void edit(Person person, String id, Map<String, String> typed) {
        Report report = open(person, id);
        Map<String, String> edits = new HashMap<>(report.edits());
        for (EditableText text : EditableText.values()) {
            String words = typed.get(text.key());
            if (words != null) {
                if (words.length() > LONGEST_TEXT) {
                    throw new KhosoException(ReportProblem.TEXT_UNFIT, words.substring(0, 40));
                }
                edits.put(text.key(), words.strip());
            }
        }
        changes.edit(report.id(), edits);
        makeAndTell(person, report, "report.edit");
    }

    /**
     * Makes a report final: the marks of the draft vanish and nothing changes any more.
     *
     * @throws KhosoException {@link ReportProblem#ISSUED}, {@link ReportProblem#BEING_MADE}, or
     *     {@link ReportProblem#UNFINISHED} while words stand in square brackets
     */
    @Transactional
    public void issue(Person person, String id) {
        Report report = open(person, id);
        boolean unfinished =
                reports.texts(report).values().stream().anyMatch(text -> text.contains("[") && text.contains("]"));
        if (unfinished) {
            throw new KhosoException(ReportProblem.UNFINISHED);
        }
        changes.edit(report.id(), reports.texts(report));
        changes.issue(report.id(), person.id(), clock.instant());
        makeAndTell(person, report, "report.issue");
    }

    /** Has a report that failed made again. */
    @Transactional
    public void makeAgain(Person person, String id) {
        Report report = reports.get(person, id);
        changes.makeAgain(report.id());
        jobs.schedule(
                ReportMaking.KIND,
                report.id().toString(),
                new ReportMaking.Order(report.id().value()));
    }

    private Report open(Person person, String id) {
        Report seen = reports.get(person, id);
        changes.lock(seen.id());
        Report report = rows.find(seen.id()).orElseThrow();
        if (report.issuedAt().isPresent()) {
            throw new KhosoException(ReportProblem.ISSUED);
        }
        if (report.totals().isEmpty()) {
            throw new KhosoException(ReportProblem.BEING_MADE);
        }
        return report;
    }

    private void makeAndTell(Person person, Report report, String action) {
        jobs.schedule(
                ReportMaking.KIND,
                report.id().toString(),
                new ReportMaking.Order(report.id().value()));
        audit.add(AuditEntry.of(Actor.of(person.id()), action, "report/" + report.id(), null, Map.of()));
    }

    /**
     * Returns what a report would say, as an element of a page; nothing of it is kept.
     *
     * @throws KhosoException as {@link #ask} does
     */
    public String preview(Person person, ReportPeriod period, ReportScope scope, String letterhead) {
        return preview(() -> ask(person, period, scope, letterhead));
    }

    /**
     * Returns what a report of a closed statement would say; nothing of it is kept.
     *
     * @throws KhosoException as {@link #askFromClosing} does
     */
    public String previewFromClosing(Person person, long closing, String letterhead) {
        return preview(() -> askFromClosing(person, closing, letterhead));
    }

    private String preview(Supplier<ReportId> asking) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            ReportId id = asking.get();
            making.addUp(rows.find(id).orElseThrow());
            return reports.page(rows.find(id).orElseThrow());
        }));
    }
}
