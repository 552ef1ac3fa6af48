package vn.khoso.delivery;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.RenditionPart;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.Viewer;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.RenditionId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ByteRange;
import vn.khoso.storage.ObjectStore;

/**
 * The only way from the object store to a visitor. Rights are checked again for every request, at its instant: bytes of
 * a withdrawn product are gone at once, whatever page or cache still names them.
 */
@Component
public class Delivery {

    private final Renditions renditions;
    private final MediaFiles files;
    private final Products products;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final ObjectStore store;
    private final Clock clock;

    Delivery(
            Renditions renditions,
            MediaFiles files,
            Products products,
            Organisations organisations,
            AccessPolicy policy,
            ObjectStore store,
            Clock clock) {
        this.renditions = renditions;
        this.files = files;
        this.products = products;
        this.organisations = organisations;
        this.policy = policy;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns a rendition that the viewer may see.
     *
     * @throws KhosoException {@link CatalogueProblem#WITHDRAWN} for a product everybody knew, otherwise
     *     {@link CatalogueProblem#NOT_FOUND}, which tells nothing of what exists
     */
    public Deliverable rendition(Viewer viewer, RenditionId id) {
        Rendition rendition = renditions.find(id).orElseThrow(() -> notFound(id.toString()));
        MediaFile file = files.get(rendition.mediaFile());
        Product product = require(viewer, Action.VIEW, file);
        return new Deliverable(
                rendition.key(),
                rendition.size(),
                rendition.contentType(),
                DownloadName.of(product, rendition),
                id.toString(),
                rendition.kind() != RenditionKind.PUBLIC_COPY);
    }

    /**
     * Returns an inner file of a bundled rendition that the viewer may see, such as a play list of a stream.
     *
     * @throws KhosoException as {@link #rendition}
     */
    public Deliverable part(Viewer viewer, RenditionId id, String name) {
        Rendition rendition = renditions.find(id).orElseThrow(() -> notFound(id.toString()));
        Product product = require(viewer, Action.VIEW, files.get(rendition.mediaFile()));
        RenditionPart part = renditions.part(id, name).orElseThrow(() -> notFound(id.toString()));
        return new Deliverable(
                part.key(), part.size(), part.contentType(), DownloadName.of(product, part), id + "-" + name, true);
    }

    /**
     * Returns an untouched original: to its own organisation always, proofs of declared days to its supervisors, to
     * nobody else, since it carries positions, devices and names; everybody has the renditions, among them the public
     * copy of a document. Always as an attachment.
     *
     * @throws KhosoException as {@link #rendition}
     */
    public Deliverable original(Viewer viewer, MediaFileId id) {
        MediaFile file = files.find(id).orElseThrow(() -> notFound(id.toString()));
        Product product = require(viewer, needed(viewer, file), file);
        Sha256 sha256 = file.sha256().orElseThrow(() -> notFound(id.toString()));
        return new Deliverable(
                file.key(),
                file.size(),
                file.detectedType().orElse(file.claimedType()),
                DownloadName.of(product, file),
                sha256.hex(),
                false);
    }

    /** Supervisors may open proofs of declared days, among them attachments that were sent with a draft. */
    private Action needed(Viewer viewer, MediaFile file) {
        Product product = products.get(file.product());
        boolean proof = (file.role() == MediaRole.PROOF || file.role() == MediaRole.ATTACHMENT)
                && policy.may(viewer, Action.RULE, product, organisations.get(product.organisation()), clock.instant());
        return proof ? Action.RULE : Action.FETCH_ORIGINAL;
    }

    /** Opens all the bytes; the caller closes the stream. */
    public InputStream open(Deliverable deliverable) {
        return store.read(deliverable.key());
    }

    /** Opens a range of the bytes; the caller closes the stream. */
    public InputStream open(Deliverable deliverable, ByteRange range) {
        return store.read(deliverable.key(), range);
    }

    Product require(Viewer viewer, Action action, MediaFile file) {
        Product product = products.get(file.product());
        Instant now = clock.instant();
        boolean allowed = switch (file.state()) {
            case MediaFile.State.Detached detached -> false;
            case MediaFile.State.Standby standby -> mayEvenUnused(viewer, action, product, now);
            case MediaFile.State.Replaced replaced -> mayEvenUnused(viewer, action, product, now);
            case MediaFile.State.Received received -> may(viewer, action, product, now);
            case MediaFile.State.Refused refused -> may(viewer, action, product, now);
            case MediaFile.State.Accepted accepted -> may(viewer, action, product, now);
        };
        if (allowed) {
            return product;
        }
        if (product.isTombstoneAt(now)) {
            throw new KhosoException(CatalogueProblem.WITHDRAWN, product.id().value());
        }
        throw notFound(file.id().toString());
    }

    /** Versions of a main file that are not in use are for those who work on it or judge it, never for the public. */
    private boolean mayEvenUnused(Viewer viewer, Action action, Product product, Instant now) {
        return may(viewer, Action.VIEW_VERSIONS, product, now) && may(viewer, action, product, now);
    }

    private boolean may(Viewer viewer, Action action, Product product, Instant now) {
        return policy.may(viewer, action, product, organisations.get(product.organisation()), now);
    }

    private static KhosoException notFound(String id) {
        return new KhosoException(CatalogueProblem.NOT_FOUND, id);
    }
}
