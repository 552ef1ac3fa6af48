package vn.khoso.intake;

import java.io.InputStream;
import java.util.Optional;
import vn.khoso.shared.ByteSize;

/**
 * Bytes that continue an upload.
 *
 * @param offset how many bytes of the file come before them
 * @param announced how many bytes will come, where the sender says so
 * @param checksum what the bytes are compared with before any is kept; without one, every byte that arrives is kept
 * @param body the bytes; read up to the end of the file, never closed
 */
public record Piece(ByteSize offset, Optional<ByteSize> announced, Optional<Checksum> checksum, InputStream body) {

    /** Bytes of unknown number without a checksum. */
    public Piece(ByteSize offset, InputStream body) {
        this(offset, Optional.empty(), Optional.empty(), body);
    }
}
