package vn.khoso.quota;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductState;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Viewer;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/**
 * Where supervisors confirm or refuse that a product is distinctive. Every ruling is kept with the rank in which it was
 * given; which one prevails is derived: province over association over commune, the latest of equals.
 */
@Component
public class Rulings {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 2000;

    private final RulingRows rows;
    private final Products products;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Rulings(
            RulingRows rows,
            Products products,
            Organisations organisations,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.products = products;
        this.organisations = organisations;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Rules on a product within the supervisor's scope. A ruling of lower rank is kept too; it prevails only while
     * there is none of higher rank. When another supervisor ruled meanwhile, the rank decides and the outcome says so; of
     * two equals the later one is asked to look first.
     *
     * @param seen number of the latest ruling the supervisor saw, 0 for none
     * @param reason required for a refusal, 5 to 2,000 letters
     * @throws KhosoException {@link QuotaProblem#OUT_OF_SCOPE}, {@link QuotaProblem#NOTHING_TO_RULE},
     *     {@link QuotaProblem#RULED_MEANWHILE} by an equal, or {@link QuotaProblem#REASON_UNFIT}
     */
    @Transactional
    public RulingOutcome rule(Person person, ProductId id, Verdict verdict, String reason, long seen) {
        String given = fitting(verdict, reason);
        rows.lock(id);
        Product product = products.get(id);
        Organisation organisation = organisations.get(product.organisation());
        Rank rank = Rank.of(person, organisation).orElseThrow(() -> new KhosoException(QuotaProblem.OUT_OF_SCOPE));
        if (!(product.state() instanceof ProductState.Published) || !product.distinctive()) {
            throw new KhosoException(QuotaProblem.NOTHING_TO_RULE);
        }
        if (!policy.may(new Viewer.SignedIn(person), Action.RULE, product, organisation, clock.instant())) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        List<Ruling> meanwhile = rows.history(List.of(id)).stream()
                .filter(ruling -> ruling.id() > seen)
                .toList();
        if (meanwhile.stream().anyMatch(ruling -> ruling.rank() == rank)) {
            throw new KhosoException(QuotaProblem.RULED_MEANWHILE);
        }
        rows.add(id, verdict, given, rank, person.id(), clock.instant());
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "product.rule",
                "product/" + id,
                organisation.id(),
                Map.of("verdict", verdict.name(), "rank", rank.name(), "reason", given)));
        return outcome(id, rank, meanwhile);
    }

    private RulingOutcome outcome(ProductId id, Rank rank, List<Ruling> meanwhile) {
        return rows.history(List.of(id)).stream()
                .filter(ruling -> ruling.present() && ruling.rank().compareTo(rank) < 0)
                .min(Comparator.comparing(Ruling::rank).thenComparing(Ruling::id, Comparator.reverseOrder()))
                .<RulingOutcome>map(RulingOutcome.Outranked::new)
                .orElseGet(() -> new RulingOutcome.Prevails(meanwhile.stream().findFirst()));
    }

    /** Returns every ruling on the given products, the latest first. */
    public Map<ProductId, List<Ruling>> history(Collection<ProductId> ids) {
        return rows.history(List.copyOf(ids)).stream().collect(Collectors.groupingBy(Ruling::product));
    }

    private static String fitting(Verdict verdict, String reason) {
        String given = reason.strip();
        boolean tooShort = verdict == Verdict.REFUSED && given.length() < SHORTEST_REASON;
        if (tooShort || given.length() > LONGEST_REASON) {
            throw new KhosoException(QuotaProblem.REASON_UNFIT);
        }
        return given;
    }
}
