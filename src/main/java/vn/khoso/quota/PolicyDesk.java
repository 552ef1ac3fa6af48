package vn.khoso.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.organisation.Level;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;

/**
 * Where administrators set targets. A target holds from its first year until the level's next one; what a change would do
 * is shown before it is done, by doing it in a transaction that is rolled back.
 */
@Component
public class PolicyDesk {

    private final QuotaPolicies policies;
    private final Standings standings;
    private final ClosedYears closedYears;
    private final AuditTrail audit;
    private final TransactionTemplate trial;
    private final Clock clock;

    PolicyDesk(
            QuotaPolicies policies,
            Standings standings,
            ClosedYears closedYears,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.policies = policies;
        this.standings = standings;
        this.closedYears = closedYears;
        this.audit = audit;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * Returns whom a change would affect.
     *
     * @throws KhosoException {@link QuotaProblem#POLICY_UNFIT}
     */
    public PolicyPreview preview(PolicyDraft draft) {
        requireFitting(draft);
        QuotaPeriod period = QuotaPeriod.ofYear(Math.max(draft.firstYear(), standings.currentYear()), clock.instant());
        Map<OrganisationId, OrganisationStanding> before = read(draft.level(), period);
        StandingSummary totals = totals(draft.level(), period);
        return Objects.requireNonNull(trial.execute(status -> {
            status.setRollbackOnly();
            policies.put(draft);
            Map<OrganisationId, OrganisationStanding> after = read(draft.level(), period);
            return new PolicyPreview(
                    period.year(), after.size(), totals, totals(draft.level(), period), changes(before, after));
        }));
    }

    private Map<OrganisationId, OrganisationStanding> read(Level level, QuotaPeriod period) {
        Map<OrganisationId, OrganisationStanding> found = new LinkedHashMap<>();
        standings.each(
                Supervision.EVERYTHING,
                of(level),
                period,
                standing -> found.put(standing.organisation().id(), standing));
        return found;
    }

    private StandingSummary totals(Level level, QuotaPeriod period) {
        return standings.summary(Supervision.EVERYTHING, of(level), period);
    }

    private static StandingFilter of(Level level) {
        return new StandingFilter(
                Optional.of(level), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<PolicyPreview.Change> changes(
            Map<OrganisationId, OrganisationStanding> before, Map<OrganisationId, OrganisationStanding> after) {
        List<PolicyPreview.Change> changed = new ArrayList<>();
        after.forEach((id, now) -> {
            OrganisationStanding was = before.get(id);
            if (was != null && (was.standing() != now.standing() || was.counted() != now.counted())) {
                changed.add(new PolicyPreview.Change(was, now));
            }
        });
        return changed;
    }

    /**
     * Adds a target, or changes the one that begins in the same year.
     *
     * @param seen the version the administrator saw, empty when there was none
     * @throws KhosoException {@link QuotaProblem#NOT_SUPERVISOR} for anybody but an administrator,
     *     {@link QuotaProblem#POLICY_UNFIT} also when it reaches into a closed year, or {@link QuotaProblem#POLICY_STALE}
     */
    @Transactional
    public void save(Person person, PolicyDraft draft, Optional<Integer> seen) {
        if (!person.is(Role.ADMINISTRATOR)) {
            throw new KhosoException(QuotaProblem.NOT_SUPERVISOR);
        }
        requireFitting(draft);
        closedYears.pass();
        LocalDate next = policies.nextAfter(draft.level(), draft.firstYear())
                .map(QuotaPolicy::effectiveOn)
                .orElse(LocalDate.MAX);
        if (closedYears.anyClosed(draft.firstYear(), next.getYear() - 1)) {
            throw new KhosoException(QuotaProblem.POLICY_UNFIT);
        }
        Optional<Integer> present =
                policies.find(draft.level(), draft.firstYear()).map(QuotaPolicy::version);
        if (!present.equals(seen)) {
            throw new KhosoException(QuotaProblem.POLICY_STALE);
        }
        try {
            policies.put(draft);
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new KhosoException(QuotaProblem.POLICY_STALE);
        }
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "policy.save",
                "policy/" + draft.level() + "/" + draft.firstYear(),
                null,
                Map.of(
                        "floor", Integer.toString(draft.floor()),
                        "top", Integer.toString(draft.top()),
                        "kinds",
                                draft.countedKinds().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList()
                                        .toString(),
                        "creditAll", Boolean.toString(draft.creditAll()),
                        "basis", draft.basis().number())));
    }

    private static void requireFitting(PolicyDraft draft) {
        if (!draft.fits()) {
            throw new KhosoException(QuotaProblem.POLICY_UNFIT);
        }
    }
}
