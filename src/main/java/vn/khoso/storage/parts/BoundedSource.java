package vn.khoso.storage.parts;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.Sha256;

/**
 * Takes at most so many bytes from a source, digests them and remembers how the source ended. A failing source does not
 * throw here: what arrived before counts, and the failure is there to be asked for. For one thread.
 */
public final class BoundedSource {

    private final InputStream source;
    private final long limit;
    private final MessageDigest digest = Sha256.newDigest();
    private long taken;
    private Optional<IOException> failure = Optional.empty();

    /**
     * Begins to take.
     *
     * @param source read from where it stands, never closed
     * @param limit the most bytes to take
     */
    public BoundedSource(InputStream source, ByteSize limit) {
        this.source = source;
        this.limit = limit.bytes();
    }

    /**
     * Fills a buffer as far as the source and the limit allow; network streams hand over little at a time, while disks and
     * digests like large pieces.
     *
     * @return how many bytes are in the buffer now; 0 when there are no more
     */
    public int fill(byte[] buffer) {
        int wanted = (int) Math.min(buffer.length, limit - taken);
        int filled = 0;
        try {
            while (filled < wanted) {
                int count = source.read(buffer, filled, wanted - filled);
                if (count < 0) {
                    break;
                }
                filled += count;
            }
        } catch (IOException broken) {
            failure = Optional.of(broken);
        }
        digest.update(buffer, 0, filled);
        taken += filled;
        return filled;
    }

    /**
     * Asks for one byte behind the limit.
     *
     * @return whether the source ends exactly at the limit
     * @throws IOException when reading the source fails or has failed before
     */
    public boolean endsAtLimit() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return taken == limit && source.read() < 0;
    }

    /** Returns how many bytes were taken so far. */
    public ByteSize taken() {
        return new ByteSize(taken);
    }

    /** Returns why the source broke off, empty when it did not. */
    public Optional<IOException> failure() {
        return failure;
    }

    /** Returns the digest of the bytes taken; ask once, at the end. */
    public Sha256 sha256() {
        return Sha256.of(digest);
    }
}
