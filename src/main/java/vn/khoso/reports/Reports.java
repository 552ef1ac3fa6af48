package vn.khoso.reports;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.jobs.Jobs;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.Closing;
import vn.khoso.quota.Closings;
import vn.khoso.quota.Supervision;
import vn.khoso.reports.document.EditableText;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.output.HtmlWriter;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.PageRequest;
import vn.khoso.storage.ObjectStore;

/** Period reports: asked for, edited, issued, read. Supervisors report within their scope. */
@Component
public class Reports {

    private static final int LONGEST_TEXT = 4000;

    private final ReportRows rows;
    private final ReportChanges changes;
    private final FrozenFacts frozen;
    private final ReportWriters writers;
    private final ReportOrders orders;
    private final ReportMaking making;
    private final Closings closings;
    private final TransactionOperations transactions;
    private final Organisations organisations;
    private final ObjectStore store;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Clock clock;

    Reports(
            ReportRows rows,
            ReportChanges changes,
            FrozenFacts frozen,
            ReportWriters writers,
            ReportOrders orders,
            ReportMaking making,
            Closings closings,
            TransactionOperations transactions,
            Organisations organisations,
            ObjectStore store,
            Jobs jobs,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.frozen = frozen;
        this.writers = writers;
        this.orders = orders;
        this.making = making;
        this.closings = closings;
        this.transactions = transactions;
        this.organisations = organisations;
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns one page of the reports the person may read, the latest first. */
    public List<Report> list(Person person, PageRequest page) {
        Supervision scope = Supervision.of(person);
        return rows.list(
                scope.areas().stream().map(AreaCode::value).toArray(String[]::new),
                scope.kinds().stream().map(OrganisationKind::name).toArray(String[]::new),
                scope.everything(),
                page.size(),
                page.offset());
    }

    /**
     * Returns a report the person may read.
     *
     * @throws KhosoException {@link ReportProblem#NOT_FOUND}
     */
    public Report get(Person person, String id) {
        return ReportId.of(id)
                .flatMap(rows::find)
                .filter(report -> mayReport(person, report.scope()))
                .orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
    }

    /** Tells whether the person may report on a scope. */
    public boolean mayReport(Person person, ReportScope scope) {
        Supervision supervision = Supervision.of(person);
        if (scope instanceof ReportScope.OneOrganisation one) {
            return organisations
                    .find(one.organisation())
                    .filter(supervision::covers)
                    .isPresent();
        }
        return scope.within(supervision);
    }

    /**
     * Asks for a report; a job makes it.
     *
     * @throws KhosoException {@link ReportProblem#NOT_FOUND} for a scope or letterhead that is not the person's to use,
     *     {@link ReportProblem#PERIOD_UNFIT} for a period that has not begun or had no target
     */
    @Transactional
    public ReportId ask(Person person, ReportPeriod period, ReportScope scope, String letterhead) {
        if (!mayReport(person, scope)) {
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
        return orders.ask(closing(person, closing), closings.statement(closing), letterhead, person.id());
    }

    /**
     * Returns a closing the person may report on.
     *
     * @throws KhosoException {@link ReportProblem#NOT_FOUND}
     */
    public Closing closing(Person person, long id) {
        return closings.list(Supervision.of(person)).stream()
                .filter(closing -> closing.id() == id)
                .filter(closing -> mayReport(person, ReportScope.of(closing.scope())))
                .findFirst()
                .orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
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
        boolean unfinished = texts(report).values().stream().anyMatch(text -> text.contains("[") && text.contains("]"));
        if (unfinished) {
            throw new KhosoException(ReportProblem.UNFINISHED);
        }
        changes.edit(report.id(), texts(report));
        changes.issue(report.id(), person.id(), clock.instant());
        makeAndTell(person, report, "report.issue");
    }

    /** Has a report that failed made again. */
    @Transactional
    public void makeAgain(Person person, String id) {
        Report report = get(person, id);
        changes.makeAgain(report.id());
        jobs.schedule(
                ReportMaking.KIND,
                report.id().toString(),
                new ReportMaking.Order(report.id().value()));
    }

    private Report open(Person person, String id) {
        Report seen = get(person, id);
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

    /** Returns the editable texts with their fields, as written or as drafted. */
    public Map<String, String> texts(Report report) {
        Map<String, String> texts = new HashMap<>();
        boolean over = report.period().endsTheYear()
                && report.asOfDay().equals(report.period().to());
        for (EditableText text : EditableText.values()) {
            texts.put(
                    text.key(),
                    report.edits()
                            .getOrDefault(
                                    text.key(),
                                    text.draft(
                                            report.period(),
                                            over,
                                            report.totals().orElseThrow())));
        }
        return texts;
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
            return page(rows.find(id).orElseThrow());
        }));
    }

    /** Returns the names of the editable texts, in the order of the report. */
    public List<String> textNames() {
        return Arrays.stream(EditableText.values()).map(EditableText::key).toList();
    }

    /** Returns the fields that a text may hold in braces, with what they stand for. */
    public Map<String, String> fields(Report report) {
        return new TreeMap<>(EditableText.fields(report.totals().orElseThrow()));
    }

    /** Returns the report as an element of a page, every word escaped; its annex is cut to a few products. */
    public String page(Report report) {
        return HtmlWriter.fragment(writers.document(report));
    }

    /** Returns so many organisations of a report after a position, with what each has achieved. */
    public List<OrganisationFigures> organisations(Report report, int after, int limit) {
        return frozen.organisations(report, after, limit);
    }

    /**
     * Opens a file; the caller closes the stream.
     *
     * @throws KhosoException {@link ReportProblem#NOT_FOUND} when it is not there
     */
    public InputStream open(Report report, ReportFormat format) {
        return changes.key(report.id(), format)
                .map(store::read)
                .orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
    }

    /** Returns the cut-off day that is set, as {@link ReportPeriod#of} takes it. */
    public int cutOffDay() {
        return orders.cutOffDay();
    }

    /** Returns today in Viet Nam. */
    public LocalDate today() {
        Instant now = clock.instant();
        return KhosoTime.dayOf(now);
    }
}
