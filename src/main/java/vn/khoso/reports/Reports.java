package vn.khoso.reports;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
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

/** Period reports, read. Supervisors read those within their scope. */
@Component
public class Reports {

    private final ReportRows rows;
    private final ReportChanges changes;
    private final FrozenFacts frozen;
    private final ReportWriters writers;
    private final ReportOrders orders;
    private final Closings closings;
    private final Organisations organisations;
    private final ObjectStore store;
    private final Clock clock;

    Reports(
            ReportRows rows,
            ReportChanges changes,
            FrozenFacts frozen,
            ReportWriters writers,
            ReportOrders orders,
            Closings closings,
            Organisations organisations,
            ObjectStore store,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.frozen = frozen;
        this.writers = writers;
        this.orders = orders;
        this.closings = closings;
        this.organisations = organisations;
        this.store = store;
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
