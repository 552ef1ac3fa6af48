package vn.khoso.catalogue;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.catalogue.ProductState.Draft;
import vn.khoso.catalogue.ProductState.Published;
import vn.khoso.catalogue.ProductState.Returned;
import vn.khoso.catalogue.ProductState.Submitted;
import vn.khoso.catalogue.ProductState.Withdrawn;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * The unit that is described, reviewed, published, found and counted. Immutable: each verb returns the product as it
 * is afterwards, or refuses with {@link CatalogueProblem#WRONG_STATE}.
 *
 * @param id its identity, part of its address
 * @param organisation who publishes it
 * @param kind what it is
 * @param description what is said of it
 * @param distinctive the editor's claim that it counts for the quota
 * @param state where it stands
 * @param firstPublishedAt its first public instant ever; decides the quota year and survives a withdrawal
 * @param createdBy who opened the draft
 * @param createdAt when
 * @param changedAt last change of any part
 * @param version for optimistic locking
 */
public record Product(
        ProductId id,
        OrganisationId organisation,
        ProductKind kind,
        Description description,
        boolean distinctive,
        ProductState state,
        Optional<Instant> firstPublishedAt,
        AccountId createdBy,
        Instant createdAt,
        Instant changedAt,
        int version) {

    /** Opens a draft. */
    public static Product draft(
            ProductId id, OrganisationId organisation, ProductKind kind, AccountId by, Instant now) {
        return new Product(
                id,
                organisation,
                kind,
                Description.EMPTY,
                false,
                new Draft(Optional.empty()),
                Optional.empty(),
                by,
                now,
                now,
                0);
    }

    /** Says anew what the product is; allowed while it is a draft or under review. */
    public Product describe(ProductKind newKind, Description newDescription, Instant now) {
        return switch (state) {
            case Draft draft -> with(newKind, newDescription, distinctive, draft, firstPublishedAt, now);
            case Submitted submitted -> with(newKind, newDescription, distinctive, submitted, firstPublishedAt, now);
            case Published published -> throw wrongState();
            case Withdrawn withdrawn -> throw wrongState();
        };
    }

    /** Hands a draft to the editors. */
    public Product submit(AccountId by, Instant now) {
        return switch (state) {
            case Draft draft -> in(new Submitted(now, by), now);
            case Submitted submitted -> throw wrongState();
            case Published published -> throw wrongState();
            case Withdrawn withdrawn -> throw wrongState();
        };
    }

    /** Sends a submission back to its contributor with a reason. */
    public Product sendBack(AccountId by, String reason, Instant now) {
        return switch (state) {
            case Submitted submitted -> in(new Draft(Optional.of(new Returned(now, by, reason))), now);
            case Draft draft -> throw wrongState();
            case Published published -> throw wrongState();
            case Withdrawn withdrawn -> throw wrongState();
        };
    }

    /**
     * Publishes a submission.
     *
     * @param by the editor
     * @param claim whether it is claimed to be distinctive, and so to count
     * @param from first public instant; never before now
     */
    public Product publish(AccountId by, boolean claim, Instant from, Instant now) {
        return switch (state) {
            case Submitted submitted -> {
                Instant start = from.isBefore(now) ? now : from;
                Published published = new Published(
                        start, Optional.empty(), by, submitted.by().equals(by));
                yield with(kind, description, claim, published, Optional.of(firstPublishedAt.orElse(start)), now);
            }
            case Draft draft -> throw wrongState();
            case Published published -> throw wrongState();
            case Withdrawn withdrawn -> throw wrongState();
        };
    }

    /** Takes a published product from the public, for a reason that its page will show. */
    public Product withdraw(AccountId by, WithdrawalAuthority authority, String reason, Instant now) {
        return switch (state) {
            case Published published -> in(new Withdrawn(now, by, authority, reason, published), now);
            case Draft draft -> throw wrongState();
            case Submitted submitted -> throw wrongState();
            case Withdrawn withdrawn -> throw wrongState();
        };
    }

    /** Puts a withdrawn product before the public again, as it was; it keeps its first date. */
    public Product restore(Instant now) {
        return switch (state) {
            case Withdrawn withdrawn -> in(withdrawn.before(), now);
            case Draft draft -> throw wrongState();
            case Submitted submitted -> throw wrongState();
            case Published published -> throw wrongState();
        };
    }

    /** Notes that a main file has been replaced; allowed once it was published. */
    public Product withNewMain(Instant now) {
        return switch (state) {
            case Published published -> in(published, now);
            case Withdrawn withdrawn -> in(withdrawn, now);
            case Draft draft -> throw wrongState();
            case Submitted submitted -> throw wrongState();
        };
    }

    /** Returns the name of the state, for lists and messages. */
    public StateName stateName() {
        return StateName.of(state);
    }

    /** Tells whether everybody may see the product at the given instant. */
    public boolean isPublicAt(Instant now) {
        return state instanceof Published published && published.isPublicAt(now);
    }

    /** Tells whether everybody may see the tombstone: it was public once and has been withdrawn. */
    public boolean isTombstoneAt(Instant now) {
        return state instanceof Withdrawn withdrawn
                && !now.isBefore(withdrawn.before().from())
                && !withdrawn.at().isBefore(withdrawn.before().from());
    }

    private Product in(ProductState newState, Instant now) {
        return with(kind, description, distinctive, newState, firstPublishedAt, now);
    }

    private Product with(
            ProductKind newKind,
            Description newDescription,
            boolean newDistinctive,
            ProductState newState,
            Optional<Instant> newFirstPublishedAt,
            Instant now) {
        return new Product(
                id,
                organisation,
                newKind,
                newDescription,
                newDistinctive,
                newState,
                newFirstPublishedAt,
                createdBy,
                createdAt,
                now,
                version);
    }

    private KhosoException wrongState() {
        return new KhosoException(CatalogueProblem.WRONG_STATE, id.value());
    }
}
