package vn.khoso.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;

/**
 * New versions of the main files of published products. A new version is uploaded, checked and processed beside the file in
 * use, which goes on being shown; then an editor puts it in its place in one transaction, or drops it. The earlier version
 * is kept, unseen by the public. Rulings hold for the bytes they saw, so a replacement re-opens the question whether the
 * product is distinctive by itself; where its figures are closed, the file stays as it is.
 */
@Component
public class Replacements {

    private final ProductDoor door;
    private final Products products;
    private final ProductWriter writer;
    private final MediaFiles files;
    private final VersionRows versions;
    private final CarriedWords words;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final ObjectProvider<ClosedFigures> closedFigures;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Replacements(
            ProductDoor door,
            Products products,
            ProductWriter writer,
            MediaFiles files,
            VersionRows versions,
            CarriedWords words,
            Organisations organisations,
            AccessPolicy policy,
            ObjectProvider<ClosedFigures> closedFigures,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.door = door;
        this.products = products;
        this.writer = writer;
        this.files = files;
        this.versions = versions;
        this.words = words;
        this.organisations = organisations;
        this.policy = policy;
        this.closedFigures = closedFigures;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Checks that the person may bring a new version of a product's main file now.
     *
     * @throws KhosoException {@link CatalogueProblem#NOT_FOUND}, {@link CatalogueProblem#FORBIDDEN},
     *     {@link CatalogueProblem#ORGANISATION_CLOSED}, {@link CatalogueProblem#NOTHING_TO_REPLACE},
     *     {@link CatalogueProblem#REPLACEMENT_WAITING} or {@link CatalogueProblem#REPLACEMENT_YEAR_CLOSED}
     */
    public Product requireReplaceable(Person person, ProductId id, MediaFileId file) {
        Product product = products.get(id);
        Organisation organisation = organisations.get(product.organisation());
        Viewer viewer = new Viewer.SignedIn(person);
        if (!policy.may(viewer, Action.VIEW, product, organisation, clock.instant())) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, id.value());
        }
        if (!policy.may(viewer, Action.OFFER_REPLACEMENT, product, organisation, clock.instant())) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
        requireReplaceable(id, file);
        return product;
    }

    /**
     * Checks that a main file can be replaced, whoever does it.
     *
     * @throws KhosoException as {@link #requireReplaceable(Person, ProductId, MediaFileId)}, but for the person's rights
     */
    public void requireReplaceable(ProductId id, MediaFileId file) {
        door.requireValid(organisations.get(products.get(id).organisation()));
        requireInUse(id, file);
        boolean waits = waiting(id).stream()
                .filter(other -> !(other.state() instanceof MediaFile.State.Refused))
                .anyMatch(other -> other.replaces().equals(Optional.of(file)));
        if (waits) {
            throw new KhosoException(CatalogueProblem.REPLACEMENT_WAITING);
        }
        requireOpenFigures(id);
    }

    /** Makes sure, in the transaction that enters a new version, that it is the only one; a refused one makes room. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserve(ProductId id, MediaFileId file) {
        products.lock(id);
        requireReplaceable(id, file);
        waiting(id).stream()
                .filter(other -> other.replaces().equals(Optional.of(file)))
                .forEach(refused -> versions.drop(refused.id(), clock.instant()));
    }

    /** Returns the new versions of a product's main files: on their way through the checks, ready, or refused. */
    public List<MediaFile> waiting(ProductId product) {
        return versions.waiting(product);
    }

    /** Returns the versions whose place the file took, the latest first; none for most files. */
    public List<EarlierVersion> before(MediaFile file) {
        return file.replaces().isPresent() ? versions.before(file.id()) : List.of();
    }

    /**
     * Puts a new version in the place of the main file it was made for. What people said about the earlier recording is
     * taken over where both have the same length.
     *
     * @param version the product's version that the person saw
     * @throws KhosoException besides those of every change: {@link CatalogueProblem#NOTHING_TO_REPLACE},
     *     {@link CatalogueProblem#REPLACEMENT_NOT_READY}, {@link CatalogueProblem#FOUR_EYES} or
     *     {@link CatalogueProblem#REPLACEMENT_YEAR_CLOSED}
     */
    @Transactional
    public Product putInPlace(Person person, ProductId id, int version, MediaFileId next) {
        Product product = door.open(person, Action.REPLACE, id, version);
        Organisation organisation = organisations.get(product.organisation());
        door.requireValid(organisation);
        MediaFile newer = requireWaiting(id, next);
        MediaFileId inUse = newer.replaces().orElseThrow();
        MediaFile older = requireInUse(id, inUse);
        if (!(newer.state() instanceof MediaFile.State.Standby) || versions.showsLess(next, inUse)) {
            throw new KhosoException(CatalogueProblem.REPLACEMENT_NOT_READY);
        }
        door.requireSecondPerson(organisation, newer.uploadedBy().equals(person.id()));
        requireOpenFigures(id);
        Instant now = clock.instant();
        versions.swap(inUse, next, now);
        words.carry(older, newer);
        writer.save(product.withNewMain(now));
        record(person, "product.replace-main", product, older, newer);
        news.publishEvent(new ProductEvent.MainFileReplaced(id));
        return products.get(id);
    }

    /** Drops a new version that is not in use; its bytes stay. By whoever may bring one. */
    @Transactional
    public void drop(Person person, ProductId id, MediaFileId next) {
        Product product =
                door.open(person, Action.OFFER_REPLACEMENT, id, products.get(id).version());
        MediaFile newer = requireWaiting(id, next);
        versions.drop(next, clock.instant());
        record(
                person,
                "product.drop-replacement",
                product,
                files.get(newer.replaces().orElseThrow()),
                newer);
    }

    private MediaFile requireWaiting(ProductId product, MediaFileId next) {
        return waiting(product).stream()
                .filter(file -> file.id().equals(next))
                .findFirst()
                .orElseThrow(() -> new KhosoException(CatalogueProblem.NOTHING_TO_REPLACE));
    }

    private MediaFile requireInUse(ProductId product, MediaFileId file) {
        return files.find(file)
                .filter(found -> found.product().equals(product))
                .filter(found -> found.role() == MediaRole.MAIN && found.isAccepted())
                .orElseThrow(() -> new KhosoException(CatalogueProblem.NOTHING_TO_REPLACE));
    }

    private void requireOpenFigures(ProductId id) {
        closedYear(id).ifPresent(year -> {
            throw new KhosoException(CatalogueProblem.REPLACEMENT_YEAR_CLOSED, Integer.toString(year));
        });
    }

    /** Returns the closed year that keeps the product's main files as they are, if there is one. */
    public Optional<Integer> closedYear(ProductId id) {
        return Optional.ofNullable(closedFigures.getIfAvailable()).flatMap(closed -> closed.closedYear(id));
    }

    private void record(Person person, String action, Product product, MediaFile older, MediaFile newer) {
        Map<String, String> detail = Map.of(
                "mediaFile", newer.id().toString(),
                "sha256", newer.sha256().map(Sha256::hex).orElse(""),
                "replaces", older.id().toString(),
                "replacedSha256", older.sha256().map(Sha256::hex).orElse(""));
        audit.add(AuditEntry.of(
                Actor.of(person.id()), action, "product/" + product.id(), product.organisation(), detail));
    }
}
