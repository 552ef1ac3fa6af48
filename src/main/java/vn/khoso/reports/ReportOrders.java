package vn.khoso.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.jobs.Jobs;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.QuotaPolicies;
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

    ReportId ask(ReportPeriod period, ReportScope scope, String letterheadId, Optional<AccountId> by) {
        Instant now = clock.instant();
        if (period.from().isAfter(KhosoTime.dayOf(now))
                || policies.inForce(period.quotaYear()).isEmpty()) {
            throw new KhosoException(ReportProblem.PERIOD_UNFIT);
        }
        Letterheads.Kept letterhead =
                letterheads.find(letterheadId).orElseThrow(() -> new KhosoException(ReportProblem.NOT_FOUND));
        Instant end = KhosoTime.startOf(period.to().plusDays(1));
        Report report = new Report(
                ReportId.random(),
                period,
                scope,
                name(scope),
                letterhead.letterhead(),
                end.isBefore(now) ? end : now,
                properties.provisionalCounts(),
                now,
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
                        scope.kind() + "/" + scope.value(),
                        "to",
                        period.to().toString())));
        jobs.schedule(
                ReportMaking.KIND,
                report.id().toString(),
                new ReportMaking.Order(report.id().value()));
        return report.id();
    }

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
