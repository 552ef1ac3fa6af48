package vn.khoso.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductState;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Replacements;
import vn.khoso.catalogue.Viewer;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.FileTypes;

/** The rules that are checked before the first byte is taken. */
@Component
class Admission {

    /** Uploads in which nothing happened for longer do not keep room from others. */
    private static final Duration PROMISE = Duration.ofDays(1);

    private final Products products;
    private final Replacements replacements;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final FileTypes types;
    private final ObjectStore store;
    private final UploadRows uploads;
    private final PartSizes sizes;
    private final ScratchFiles scratch;
    private final IntakeProperties properties;
    private final Clock clock;

    Admission(
            Products products,
            Replacements replacements,
            Organisations organisations,
            AccessPolicy policy,
            FileTypes types,
            ObjectStore store,
            UploadRows uploads,
            PartSizes sizes,
            ScratchFiles scratch,
            IntakeProperties properties,
            Clock clock) {
        this.products = products;
        this.replacements = replacements;
        this.organisations = organisations;
        this.policy = policy;
        this.types = types;
        this.store = store;
        this.uploads = uploads;
        this.sizes = sizes;
        this.scratch = scratch;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns the most bytes of a file, by the settings and by the store. */
    ByteSize largestFile() {
        ByteSize bySettings = properties.largestFileSize();
        ByteSize byStore = sizes.largestFile();
        return bySettings.exceeds(byStore) ? byStore : bySettings;
    }

    /** Checks what is said about the file and returns its cleaned name. */
    FileName requireAcceptable(OfferedFile file) {
        if (file.length().equals(ByteSize.ZERO)) {
            throw new KhosoException(IntakeProblem.FILE_EMPTY);
        }
        FileName name = FileName.clean(file.name());
        if (!types.extensions().contains(name.extension())) {
            throw new KhosoException(
                    IntakeProblem.EXTENSION_NOT_ACCEPTED, name.extension(), String.join(", ", types.extensions()));
        }
        if (file.length().exceeds(largestFile())) {
            throw new KhosoException(
                    IntakeProblem.FILE_TOO_LARGE, SizeText.of(file.length()), SizeText.of(largestFile()));
        }
        types.prepare();
        return name;
    }

    /**
     * Checks that the person may add files of the role to the product now.
     *
     * @return the product: a draft, or a published one for a proof
     */
    Product requireOpen(Person person, ProductId id, MediaRole role) {
        Product product =
                products.find(id).orElseThrow(() -> new KhosoException(CatalogueProblem.NOT_FOUND, id.value()));
        Organisation organisation = organisations.get(product.organisation());
        Viewer viewer = new Viewer.SignedIn(person);
        Instant now = clock.instant();
        if (!policy.may(viewer, Action.VIEW, product, organisation, now)) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, id.value());
        }
        if (!mayEver(person, role, organisation)) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
        requireTaking(role, product, organisation);
        if (!policy.may(viewer, needed(role), product, organisation, now)) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
        return product;
    }

    /**
     * Checks that the person may send files to the product now.
     *
     * @param replaces the main file of a published product that a new version is sent of
     */
    Product requireTaking(Person person, ProductId id, MediaRole role, Optional<MediaFileId> replaces) {
        return replaces.isPresent()
                ? replacements.requireReplaceable(person, id, replaces.get())
                : requireOpen(person, id, role);
    }

    /** Checks that the product still takes the file, whoever sent it. */
    void requireTaking(Upload upload) {
        Product product = products.get(upload.product());
        if (upload.replaces().isPresent()) {
            replacements.requireReplaceable(product.id(), upload.replaces().get());
        } else {
            requireTaking(upload.role(), product, organisations.get(product.organisation()));
        }
    }

    private boolean mayEver(Person person, MediaRole role, Organisation organisation) {
        return role == MediaRole.PROOF
                ? person.is(Role.EDITOR, organisation)
                : policy.mayContribute(person, organisation);
    }

    private static Action needed(MediaRole role) {
        return role == MediaRole.PROOF ? Action.PROVE : Action.CONTRIBUTE;
    }

    private void requireTaking(MediaRole role, Product product, Organisation organisation) {
        boolean taking = role == MediaRole.PROOF
                ? product.state() instanceof ProductState.Published
                : product.state() instanceof ProductState.Draft;
        if (!taking) {
            throw new KhosoException(
                    role == MediaRole.PROOF ? IntakeProblem.PROOF_UNWANTED : IntakeProblem.PRODUCT_NOT_OPEN);
        }
        if (!organisation.isValidOn(KhosoTime.dayOf(clock.instant()))) {
            throw new KhosoException(CatalogueProblem.ORGANISATION_CLOSED, organisation.name());
        }
    }

    /**
     * Checks that the store has room for the whole file besides what other running uploads will still bring, and the
     * scratch disk for the copy that the check will need. Where both lie on one disk, it must hold both.
     */
    void requireRoom(ByteSize length) {
        Optional<ByteSize> room = store.room();
        long promised = uploads.promised(clock.instant().minus(PROMISE)).bytes();
        room.ifPresent(store -> require(length, length.bytes(), store.bytes() - promised));
        boolean oneDisk = room.isPresent(); // the file store lies below the data directory, as the scratch files do
        long needed = oneDisk ? Math.addExact(length.bytes(), length.bytes()) : length.bytes();
        require(length, needed, scratch.room() - (oneDisk ? promised : 0));
    }

    private static void require(ByteSize length, long needed, long free) {
        if (needed > free) {
            throw new KhosoException(
                    IntakeProblem.NO_SPACE, SizeText.of(length), SizeText.of(new ByteSize(Math.max(0, free))));
        }
    }
}
