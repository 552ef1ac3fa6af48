package vn.khoso.intake;

import java.util.List;
import vn.khoso.account.Person;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.UploadId;

/**
 * Resumable uploads, whatever the protocol. An upload is created, receives pieces over any number of connections and
 * restarts, and becomes a media file of its product with its last byte. Only the account that began an upload may touch
 * it.
 *
 * <p>Offsets are what is stored for good: what was reported survives a crash. Every method throws
 * {@link vn.khoso.shared.KhosoException} with an {@link IntakeProblem} or a problem of the catalogue or the store.
 */
public interface Uploads {

    /**
     * Begins an upload for a draft, or returns the unfinished one of the same account, product, role, length and
     * fingerprint.
     *
     * @throws vn.khoso.shared.KhosoException {@link IntakeProblem#FILE_EMPTY}, {@link IntakeProblem#FILE_TOO_LARGE},
     *     {@link IntakeProblem#NAME_UNUSABLE}, {@link IntakeProblem#EXTENSION_NOT_ACCEPTED},
     *     {@link IntakeProblem#NO_SPACE}, {@link IntakeProblem#PRODUCT_NOT_OPEN}, or those of
     *     {@link vn.khoso.catalogue.CatalogueProblem} when there is no such product, the person is no contributor of its
     *     organisation or the organisation is closed
     */
    Upload create(Person person, ProductId product, OfferedFile file);

    /**
     * Tells how far an upload has come. Hands the file to its product if a crash kept the last piece from doing so.
     *
     * @throws vn.khoso.shared.KhosoException {@link IntakeProblem#NOT_FOUND}, {@link IntakeProblem#NOT_YOURS},
     *     {@link IntakeProblem#GONE}
     */
    Upload head(Person person, UploadId id);

    /**
     * Stores what comes and, with the last byte, hands the file to its product and asks for its check. A body that breaks
     * off is no error: what arrived is kept, and the offset returned tells how much that is.
     *
     * @throws vn.khoso.shared.KhosoException besides those of {@link #head}: {@link IntakeProblem#OFFSET_DIFFERS},
     *     {@link IntakeProblem#LENGTH_EXCEEDED}, {@link IntakeProblem#BUSY}, {@link IntakeProblem#PRODUCT_NOT_OPEN},
     *     {@link IntakeProblem#CHECKSUM_DIFFERS}; none of them changes what is stored
     */
    Upload append(Person person, UploadId id, Piece piece);

    /**
     * Cancels an upload and frees its bytes; succeeds when it is gone already.
     *
     * @throws vn.khoso.shared.KhosoException {@link IntakeProblem#NOT_FOUND}, {@link IntakeProblem#NOT_YOURS},
     *     {@link IntakeProblem#ALREADY_COMPLETE}
     */
    void terminate(Person person, UploadId id);

    /** Returns the person's unfinished uploads of a product, oldest first: what "choose the file again" is shown for. */
    List<Upload> unfinished(Person person, ProductId product);

    /** Returns the most bytes a file may have. */
    ByteSize largestFile();
}
