package vn.khoso.quota;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Products;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * How an organisation stands this year, and what publishing, withdrawing or ruling would change. The effect is not
 * guessed by a second set of rules: the act is written inside a transaction, the one view is asked, and everything is
 * rolled back.
 */
@Component
public class QuotaOutlook {

    private static final String PUBLISH = """
            UPDATE product
            SET
                state = 'PUBLISHED',
                distinctive = :distinctive,
                public_from = :from,
                public_until = NULL,
                published_by = created_by,
                first_published_at = coalesce(first_published_at, :from)
            WHERE id = :product
              AND state = 'SUBMITTED'
            """;

    private static final String WITHDRAW = """
            UPDATE product
            SET
                state = 'WITHDRAWN',
                withdrawn_at = :now,
                withdrawn_by = created_by,
                withdrawal_reason = '-',
                withdrawal_authority = 'EDITOR'
            WHERE id = :product
              AND state = 'PUBLISHED'
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Credits credits;
    private final RulingRows rulings;
    private final Products products;
    private final Organisations organisations;
    private final TransactionTemplate trial;
    private final Clock clock;

    QuotaOutlook(
            JdbcClient jdbc,
            Standings standings,
            Credits credits,
            RulingRows rulings,
            Products products,
            Organisations organisations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.credits = credits;
        this.rulings = rulings;
        this.products = products;
        this.organisations = organisations;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Returns how the organisation stands in the running year; empty when it has no target. */
    public Optional<OrganisationStanding> thisYear(OrganisationId organisation) {
        return standings.find(organisation, standings.currentYear());
    }

    /**
     * Returns what publishing a submission would change.
     *
     * @param distinctive the claim that it counts
     * @param from its first public instant; empty for at once
     * @return empty when its organisation has no target in that year
     */
    public Optional<Effect> ifPublished(ProductId id, boolean distinctive, Optional<Instant> from) {
        Product product = products.get(id);
        Instant now = clock.instant();
        Instant start = product.firstPublishedAt()
                .orElse(from.filter(given -> given.isAfter(now)).orElse(now));
        Runnable publish = () -> jdbc.sql(PUBLISH)
                .param("distinctive", distinctive)
                .param("from", start.atOffset(ZoneOffset.UTC))
                .param("product", id.value())
                .update();
        return effect(product, start, publish);
    }

    /** Returns what withdrawing a published product would change; empty when its organisation has no target. */
    public Optional<Effect> ifWithdrawn(ProductId id) {
        Product product = products.get(id);
        Instant now = clock.instant();
        Runnable withdraw = () -> jdbc.sql(WITHDRAW)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("product", id.value())
                .update();
        return effect(product, product.firstPublishedAt().orElse(now), withdraw);
    }

    /** Returns what a ruling by this person would change; empty outside the person's scope. */
    public Optional<Effect> ifRuled(Person person, ProductId id, Verdict verdict) {
        Product product = products.get(id);
        Instant now = clock.instant();
        return Rank.of(person, organisations.get(product.organisation()))
                .flatMap(rank -> effect(
                        product,
                        product.firstPublishedAt().orElse(now),
                        () -> rulings.add(id, verdict, "-", rank, person.id(), now)));
    }

    /** The standing as it will be once the product's instant has come, with everything else as it is. */
    private Optional<Effect> effect(Product product, Instant countsFrom, Runnable act) {
        Instant asOf = countsFrom.isAfter(clock.instant()) ? countsFrom : clock.instant();
        QuotaPeriod period = QuotaPeriod.ofYear(KhosoTime.yearOf(countsFrom), asOf);
        Optional<OrganisationStanding> before = standings.find(product.organisation(), period);
        return before.flatMap(known -> rolledBack(() -> {
            act.run();
            return standings
                    .find(product.organisation(), period)
                    .map(after -> new Effect(known, after, credits.find(product.id())));
        }));
    }

    private <T> T rolledBack(Supplier<T> question) {
        return Objects.requireNonNull(trial.execute(status -> {
            status.setRollbackOnly();
            return question.get();
        }));
    }
}
