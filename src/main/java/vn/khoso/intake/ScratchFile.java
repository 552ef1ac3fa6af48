package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.StorageProblem;

/** Bytes on the local disk for a moment: gathered until they make a part, or to be looked at by a tool. For one thread. */
final class ScratchFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFile.class);
    private static final int BUFFER_BYTES = 128 * 1024;

    private final Path path;
    private final OutputStream target;
    private final MessageDigest digest = Sha256.newDigest();
    private long size;

    ScratchFile(Path directory) {
        this.path = directory.resolve(UUID.randomUUID() + ".scratch");
        try {
            this.target = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /**
     * Takes bytes until the source ends or the limit is reached.
     *
     * @param source not closed
     * @param limit the most bytes to take
     * @return how many were taken
     * @throws IOException when reading the source fails
     */
    long fill(InputStream source, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long before = size;
        while (size - before < limit) {
            int count = source.read(buffer, 0, (int) Math.min(buffer.length, limit - (size - before)));
            if (count < 0) {
                break;
            }
            keep(buffer, count);
        }
        return size - before;
    }

    private void keep(byte[] buffer, int count) {
        try {
            target.write(buffer, 0, count);
        } catch (IOException failure) {
            throw failed(failure);
        }
        digest.update(buffer, 0, count);
        size += count;
    }

    ByteSize size() {
        return new ByteSize(size);
    }

    /** Returns the digest of everything taken; ask once, at the end. */
    Sha256 sha256() {
        return Sha256.of(digest);
    }

    Path path() {
        return path;
    }

    /** Opens what was taken; the caller closes it. */
    InputStream content() {
        try {
            return Files.newInputStream(path);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** Removes the file. */
    @Override
    public void close() {
        try {
            target.close();
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            LOG.warn("Scratch file stays behind until the next start: file={}", path.getFileName(), failure);
        }
    }

    /** Names an error of the local disk. */
    static KhosoException failed(IOException failure) {
        boolean full = String.valueOf(failure.getMessage()).contains("No space left");
        return new KhosoException(full ? StorageProblem.STORE_FULL : StorageProblem.STORE_UNREACHABLE, failure);
    }
}
