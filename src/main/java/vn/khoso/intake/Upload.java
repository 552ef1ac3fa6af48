package vn.khoso.intake;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.UploadId;

/**
 * A file on its way into the library.
 *
 * @param id its identity, part of its address
 * @param account who began it; nobody else may go on with it
 * @param product the draft it will belong to, or the published product whose main file it renews
 * @param mediaFile the identity the file will have
 * @param role what it is for
 * @param fileName its name, cleaned
 * @param length how many bytes it will have
 * @param offset how many of them are stored for good, from the first on
 * @param metadata what the client wants to see again
 * @param state where it stands
 * @param startedAt when it was begun
 * @param expiresAt when it will be cleared away unless more bytes come
 * @param replaces the main file of a published product that it is a new version of
 */
public record Upload(
        UploadId id,
        AccountId account,
        ProductId product,
        MediaFileId mediaFile,
        MediaRole role,
        String fileName,
        ByteSize length,
        ByteSize offset,
        String metadata,
        State state,
        Instant startedAt,
        Instant expiresAt,
        Optional<MediaFileId> replaces) {

    /** Where an upload stands. */
    public enum State {
        /** Bytes may come. */
        RECEIVING,
        /** All bytes came and the file belongs to its product. */
        COMPLETED,
        /** Cancelled by its account. */
        TERMINATED,
        /** Left alone for too long. */
        EXPIRED
    }

    /** Returns how many bytes are still to come. */
    public ByteSize remaining() {
        return new ByteSize(length.bytes() - offset.bytes());
    }

    /** Tells whether every byte is stored, whether or not the file has been handed to its product yet. */
    public boolean hasEverything() {
        return offset.equals(length);
    }
}
