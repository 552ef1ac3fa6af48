package vn.khoso.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.catalogue.ProductEvent.ProductPublished;
import vn.khoso.catalogue.ProductEvent.ProductReturned;
import vn.khoso.catalogue.ProductEvent.ProductSubmitted;
import vn.khoso.catalogue.ProductEvent.ProductWithdrawn;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * Where products change. Each verb is one transaction: it locks the product, asks {@link AccessPolicy}, checks the
 * version that the person saw, changes the state, adds the audit entry and tells the news.
 */
@Component
public class EditorialDesk {

    private static final int SHORTEST_REASON = 5;

    private final ProductDoor door;
    private final Products products;
    private final ProductWriter writer;
    private final DescriptionRules rules;
    private final ReviewChecklists checklists;
    private final MediaFiles files;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EditorialDesk(
            ProductDoor door,
            Products products,
            ProductWriter writer,
            DescriptionRules rules,
            ReviewChecklists checklists,
            MediaFiles files,
            Organisations organisations,
            AccessPolicy policy,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.door = door;
        this.products = products;
        this.writer = writer;
        this.rules = rules;
        this.checklists = checklists;
        this.files = files;
        this.organisations = organisations;
        this.policy = policy;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Opens an empty draft for an organisation of which the person is a contributor. */
    @Transactional
    public Product openDraft(Person person, OrganisationId organisationId, ProductKind kind) {
        Organisation organisation = organisations.get(organisationId);
        if (!policy.mayContribute(person, organisation)) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
        door.requireValid(organisation);
        Product draft = Product.draft(ProductId.random(), organisationId, kind, person.id(), clock.instant());
        writer.add(draft);
        record(person, "product.open", draft, Map.of("kind", kind.name()));
        return draft;
    }

    /**
     * Changes what is said of a product.
     *
     * @param version the version the person saw
     * @throws KhosoException {@link CatalogueProblem#STALE}, {@link CatalogueProblem#FORBIDDEN},
     *     {@link CatalogueProblem#TEXT_TOO_LONG} or {@link CatalogueProblem#UNKNOWN_VALUE}
     */
    @Transactional
    public Product describe(Person person, ProductId id, int version, ProductKind kind, Description description) {
        Product product = door.open(person, Action.DESCRIBE, id, version);
        rules.check(description);
        return save(person, "product.describe", product.describe(kind, description, clock.instant()), Map.of());
    }

    /**
     * Hands a complete draft to the editors.
     *
     * @throws KhosoException {@link CatalogueProblem#INCOMPLETE} naming what is missing
     */
    @Transactional
    public Product submit(Person person, ProductId id, int version) {
        Product product = door.open(person, Action.SUBMIT, id, version);
        door.requireValid(organisations.get(product.organisation()));
        List<Missing> missing = missingIn(product);
        if (!missing.isEmpty()) {
            throw new KhosoException(CatalogueProblem.INCOMPLETE, missing);
        }
        Product submitted = save(person, "product.submit", product.submit(person.id(), clock.instant()), Map.of());
        news.publishEvent(new ProductSubmitted(id));
        return submitted;
    }

    /** Returns what a product still lacks before it can be submitted. */
    public List<Missing> missingIn(Product product) {
        List<Missing> missing = new ArrayList<>();
        if (product.description().title().isBlank()) {
            missing.add(Missing.TITLE);
        }
        if (product.description().summary().isBlank()) {
            missing.add(Missing.SUMMARY);
        }
        if (!files.hasAcceptedMain(product.id())) {
            missing.add(Missing.FILE);
        }
        return missing;
    }

    /** Sends a submission back to its contributor with a reason of at least five letters. */
    @Transactional
    public Product sendBack(Person person, ProductId id, int version, String reason) {
        Product product = door.open(person, Action.REVIEW, id, version);
        Instant now = clock.instant();
        Product returned = product.sendBack(person.id(), requireReason(reason), now);
        Product saved = save(person, "product.return", returned, Map.of("reason", reason.strip()));
        news.publishEvent(new ProductReturned(id));
        return saved;
    }

    /** Keeps the answers of a review that goes on. */
    @Transactional
    public void answer(Person person, ProductId id, ReviewChecklist checklist) {
        door.open(person, Action.REVIEW, id, products.get(id).version());
        checklists.save(id, checklist);
    }

    /**
     * Publishes a submission, at once or from a given instant on.
     *
     * @param distinctive the claim that it counts for the quota
     * @param checklist the whole checklist; nothing may be open
     * @param from empty for at once; an instant in the past means at once
     * @throws KhosoException {@link CatalogueProblem#REVIEW_OPEN}, {@link CatalogueProblem#FOUR_EYES} or
     *     {@link CatalogueProblem#ORGANISATION_CLOSED}
     */
    @Transactional
    public Product publish(
            Person person,
            ProductId id,
            int version,
            boolean distinctive,
            ReviewChecklist checklist,
            Optional<Instant> from) {
        Product product = door.open(person, Action.REVIEW, id, version);
        Organisation organisation = organisations.get(product.organisation());
        door.requireValid(organisation);
        door.requireSecondPerson(organisation, hasSubmitted(person, product));
        checklists.save(id, checklist);
        if (checklist.open() > 0) {
            throw new KhosoException(CatalogueProblem.REVIEW_OPEN, checklist.open());
        }
        Instant now = clock.instant();
        Product published = save(
                person,
                "product.publish",
                product.publish(person.id(), distinctive, from.orElse(now), now),
                Map.of("distinctive", Boolean.toString(distinctive)));
        news.publishEvent(new ProductPublished(id));
        return published;
    }

    /** Takes a published product from the public, with a reason that everybody may read. */
    @Transactional
    public Product withdraw(Person person, ProductId id, int version, String reason) {
        Product product = door.open(person, Action.WITHDRAW, id, version);
        WithdrawalAuthority authority = policy.withdrawalAuthority(person, organisations.get(product.organisation()))
                .orElseThrow(() -> new KhosoException(CatalogueProblem.FORBIDDEN));
        Product withdrawn = save(
                person,
                "product.withdraw",
                product.withdraw(person.id(), authority, requireReason(reason), clock.instant()),
                Map.of("authority", authority.name(), "reason", reason.strip()));
        news.publishEvent(new ProductWithdrawn(id));
        return withdrawn;
    }

    /** Puts a withdrawn product before the public again; by whoever may withdraw with the same or a higher authority. */
    @Transactional
    public Product restore(Person person, ProductId id, int version) {
        Product product = door.open(person, Action.RESTORE, id, version);
        door.requireValid(organisations.get(product.organisation()));
        Instant now = clock.instant();
        if (product.state() instanceof ProductState.Withdrawn ended) {
            writer.addAbsence(id, ended, now, person.id());
        }
        Product restored = save(person, "product.restore", product.restore(now), Map.of());
        news.publishEvent(new ProductPublished(id));
        return restored;
    }

    private static boolean hasSubmitted(Person person, Product product) {
        return product.state() instanceof ProductState.Submitted submitted
                && submitted.by().equals(person.id());
    }

    private static String requireReason(String reason) {
        String given = reason.strip();
        if (given.length() < SHORTEST_REASON) {
            throw new KhosoException(CatalogueProblem.REASON_MISSING);
        }
        return given;
    }

    private Product save(Person person, String action, Product product, Map<String, String> detail) {
        writer.save(product);
        record(person, action, product, detail);
        return products.get(product.id());
    }

    private void record(Person person, String action, Product product, Map<String, String> detail) {
        audit.add(AuditEntry.of(
                Actor.of(person.id()), action, "product/" + product.id(), product.organisation(), detail));
    }
}
