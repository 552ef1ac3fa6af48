package vn.khoso.quota;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;

/**
 * The organisations' own plans of a year: an editor sets a target of at least the floor, a supervisor comments and
 * approves. Every revision is kept, so that a report can say what was planned on its day.
 */
@Component
public class Plans {

    private static final int SHORTEST_COMMENT = 5;
    private static final int LONGEST = 2000;
    private static final int LARGEST_TARGET = 999;

    private final PlanRows rows;
    private final QuotaPolicies policies;
    private final ClosedYears closedYears;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Plans(
            PlanRows rows,
            QuotaPolicies policies,
            ClosedYears closedYears,
            Organisations organisations,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.closedYears = closedYears;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the plan of a year as it holds now, if there is one. */
    public Optional<AnnualPlan> find(OrganisationId organisation, int year) {
        return find(organisation, year, clock.instant());
    }

    /** Returns the plan of a year as it held at an instant, with the word a supervisor had given by then. */
    public Optional<AnnualPlan> find(OrganisationId organisation, int year, Instant asOf) {
        return rows.revisions(organisation, year, asOf).stream().findFirst();
    }

    /** Returns every revision of a plan, the latest first. */
    public List<AnnualPlan> revisions(OrganisationId organisation, int year) {
        return rows.revisions(organisation, year, clock.instant());
    }

    /**
     * Sets or changes an organisation's plan of a year; a changed plan waits for another word of a supervisor.
     *
     * @param seen the revision the person saw, 0 for none
     * @throws KhosoException {@link QuotaProblem#PLAN_NOT_YOURS}, {@link QuotaProblem#PLAN_UNFIT},
     *     {@link QuotaProblem#YEAR_WITHOUT_TARGET}, {@link QuotaProblem#YEAR_CLOSED} or {@link QuotaProblem#PLAN_STALE}
     */
    @Transactional
    public void save(Person person, OrganisationId id, int year, int seen, PlanDraft plan) {
        Organisation organisation = organisations.get(id);
        if (!person.is(Role.EDITOR, organisation)) {
            throw new KhosoException(QuotaProblem.PLAN_NOT_YOURS);
        }
        closedYears.requireOpen(organisation, year);
        requireFitting(plan, floor(organisation, year));
        Instant now = clock.instant();
        int latest = find(id, year).map(AnnualPlan::revision).orElse(0);
        if (latest != seen) {
            throw new KhosoException(QuotaProblem.PLAN_STALE);
        }
        try {
            rows.add(new AnnualPlan(0, id, year, latest + 1, plan, "", now, Optional.empty()), person.id());
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new KhosoException(QuotaProblem.PLAN_STALE);
        }
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "plan.save",
                "plan/" + id + "/" + year,
                id,
                Map.of("target", Integer.toString(plan.target()), "revision", Integer.toString(latest + 1))));
    }

    /**
     * Gives a supervisor's word on the revision that was read.
     *
     * @param comment required when the plan is not approved, 5 to 2,000 letters
     * @throws KhosoException {@link QuotaProblem#OUT_OF_SCOPE}, {@link QuotaProblem#PLAN_STALE} when the organisation
     *     changed it in the meantime, or {@link QuotaProblem#REASON_UNFIT}
     */
    @Transactional
    public void giveOpinion(Person person, long revision, boolean approved, String comment) {
        String given = comment.strip();
        if ((!approved && given.length() < SHORTEST_COMMENT) || given.length() > LONGEST) {
            throw new KhosoException(QuotaProblem.REASON_UNFIT);
        }
        Instant now = clock.instant();
        AnnualPlan plan = rows.find(revision, now).orElseThrow(() -> new KhosoException(QuotaProblem.PLAN_STALE));
        Organisation organisation = organisations.get(plan.organisation());
        Rank rank = Rank.of(person, organisation).orElseThrow(() -> new KhosoException(QuotaProblem.OUT_OF_SCOPE));
        closedYears.requireOpen(organisation, plan.year());
        if (find(plan.organisation(), plan.year())
                .filter(latest -> latest.id() == revision)
                .isEmpty()) {
            throw new KhosoException(QuotaProblem.PLAN_STALE);
        }
        rows.add(revision, new PlanOpinion(approved, given, rank, "", now), person.id());
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "plan.opinion",
                "plan/" + plan.organisation() + "/" + plan.year(),
                plan.organisation(),
                Map.of("approved", Boolean.toString(approved), "comment", given)));
    }

    private int floor(Organisation organisation, int year) {
        return policies.inForce(year).stream()
                .filter(policy -> policy.level() == organisation.level())
                .findFirst()
                .orElseThrow(() -> new KhosoException(QuotaProblem.YEAR_WITHOUT_TARGET, Integer.toString(year)))
                .floor();
    }

    private static void requireFitting(PlanDraft plan, int floor) {
        int planned = 0;
        for (int quarter : plan.quarters()) {
            if (quarter < 0 || quarter > LARGEST_TARGET) {
                throw new KhosoException(QuotaProblem.PLAN_UNFIT, floor);
            }
            planned += quarter;
        }
        boolean targetFits = plan.target() >= floor && plan.target() <= LARGEST_TARGET;
        if (!targetFits || planned > plan.target() || plan.note().length() > LONGEST) {
            throw new KhosoException(QuotaProblem.PLAN_UNFIT, floor);
        }
    }
}
