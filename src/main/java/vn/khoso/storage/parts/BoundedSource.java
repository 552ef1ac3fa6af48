package vn.khoso.storage.parts;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.StorageProblem;

/**
 * Takes at most so many bytes from a source, digests them and remembers how the source ended. A failing source does not
 * stop the taking: what arrived before counts, and who needs all of it says so afterwards. For one thread.
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
     * Insists that the source had as many bytes as the limit.
     *
     * @throws IOException the failure of the source, when it broke off
     * @throws KhosoException {@link StorageProblem#BYTES_DIFFER} when it ended early
     */
    public void requireFull(ObjectKey key) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (taken != limit) {
            throw new KhosoException(StorageProblem.BYTES_DIFFER, key, "source ended at " + taken + " of " + limit);
        }
    }

    /**
     * Insists that the source had as many bytes as the limit and no more; reads one byte further.
     *
     * @throws IOException the failure of the source, when it broke off
     * @throws KhosoException {@link StorageProblem#BYTES_DIFFER} when it ended early or goes on
     */
    public void requireEnd(ObjectKey key) throws IOException {
        requireFull(key);
        if (source.read() >= 0) {
            throw new KhosoException(StorageProblem.BYTES_DIFFER, key, "source goes on behind " + limit);
        }
    }

    /** Returns how many bytes were taken so far. */
    public ByteSize taken() {
        return new ByteSize(taken);
    }

    /** Returns the digest of the bytes taken; ask once, at the end. */
    public Sha256 sha256() {
        return Sha256.of(digest);
    }
}
