package vn.khoso.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.jobs.Jobs;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.ClosedStatement;
import vn.khoso.quota.Closing;
import vn.khoso.quota.QuotaPolicies;
import vn.khoso.quota.QuotaPolicy;
import vn.khoso.reports.words.Names;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;

/** Enters reports to be made, for persons and for the schedule. Runs in the caller's transaction. */
@Component
class ReportOrders {

    private final ReportRows rows;
    private final Letterheads letterheads;
    private final QuotaPolicies policies;
    private final Areas areas;
    private final Organisations organisations;
    private final ReportsProperties properties;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Clock clock;

    ReportOrders(
            ReportRows rows,
            Letterheads letterheads,
            QuotaPolicies policies,
            Areas areas,
            Organisations organisations,
            ReportsProperties properties,
            Jobs jobs,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.letterheads = letterheads;
        this.policies = policies;
        this.areas = areas;
        this.organisations = organisations;
        this.properties = properties;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a report of days, from the facts as they stand. */
    ReportId ask(ReportPeriod period, ReportScope scope, String letterhead, Optional<AccountId> by) {
        Instant now = clock.instant();
        List<QuotaPolicy> inForce = policies.inForce(period.quotaYear());
        if (period.from().isAfter(KhosoTime.dayOf(now)) || inForce.isEmpty()) {
            throw new KhosoException(ReportProblem.PERIOD_UNFIT);
        }
        Instant end = KhosoTime.startOf(period.to().plusDays(1));
        Set<Level> creditAll = inForce.stream()
                .filter(QuotaPolicy::creditAll)
                .map(QuotaPolicy::level)
                .collect(Collectors.toSet());
        return enter(
                new Subject(period, scope, name(scope), end.isBefore(now) ? end : now, Optional.empty(), creditAll),
                letterhead,
                by);
    }

    /** Enters a report of a closed statement. */
    ReportId ask(Closing closing, ClosedStatement statement, String letterhead, AccountId by) {
        Set<Level> creditAll = statement.policies().stream()
                .filter(ClosedStatement.Target::creditAll)
                .map(ClosedStatement.Target::level)
                .collect(Collectors.toSet());
        ReportPeriod period =
                ReportPeriod.closed(closing).orElseThrow(() -> new KhosoException(ReportProblem.PERIOD_UNFIT));
        ReportScope scope = ReportScope.of(closing.scope());
        String name = scope instanceof ReportScope.Area ? statement.scopeName() : name(scope);
        return enter(
                new Subject(period, scope, name, statement.closedAt(), Optional.of(closing.id()), creditAll),
                letterhead,
                Optional.of(by));
    }

    private ReportId enter(Subject subject, String letterheadId, Optional<AccountId> by) {
        Letterheads.Kept letterhead =
                letterheads.find(letterheadId).orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
        Report report = new Report(
                ReportId.random(),
                subject.period(),
                subject.scope(),
                subject.scopeName(),
                letterhead.letterhead(),
                subject.asOf(),
                subject.closing(),
                properties.provisionalCounts(),
                subject.creditAll(),
                clock.instant(),
                by.isEmpty(),
                ReportState.MAKING,
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                1,
                Optional.empty(),
                List.of());
        rows.insert(report, by.orElse(null));
        audit.add(AuditEntry.of(
                by.map(Actor::of).orElse(Actor.SYSTEM),
                "report.make",
                "report/" + report.id(),
                null,
                Map.of(
                        "scope",
                        subject.scope().kind() + "/" + subject.scope().value(),
                        "to",
                        subject.period().to().toString())));
        jobs.schedule(
                ReportMaking.KIND,
                report.id().toString(),
                new ReportMaking.Order(report.id().value()));
        return report.id();
    }

    /** What a report is of: the days, whose organisations, as of when, from which statement, and how joint products count. */
    private record Subject(
            ReportPeriod period,
            ReportScope scope,
            String scopeName,
            Instant asOf,
            Optional<Long> closing,
            Set<Level> creditAll) {}

    int cutOffDay() {
        return properties.cutOffDay();
    }

    /** Returns what a scope is called inside a sentence. */
    String name(ReportScope scope) {
        return switch (scope) {
            case ReportScope.Province province -> "toàn tỉnh";
            case ReportScope.OfLevel level -> Names.level(level.level());
            case ReportScope.Association association -> Names.association(association.association()) + " các cấp";
            case ReportScope.Area area ->
                areas.find(area.area())
                        .map(Area::fullName)
                        .orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
            case ReportScope.OneOrganisation one ->
                organisations.get(one.organisation()).name();
        };
    }
}
