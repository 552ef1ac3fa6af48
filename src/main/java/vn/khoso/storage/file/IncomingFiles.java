package vn.khoso.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.PartSlot;
import vn.khoso.storage.PartedWrite;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredPart;
import vn.khoso.storage.parts.BoundedSource;
import vn.khoso.storage.parts.PartSequence;

/**
 * Files on their way into the store. {@code <uuid>.put} lives as long as one call and is swept away at the next start after
 * a crash; {@code <token>.parts} stays until its write is completed or aborted.
 */
final class IncomingFiles {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");

    private final ObjectDirectory directory;

    IncomingFiles(ObjectDirectory directory) throws IOException {
        this.directory = directory;
        sweep();
    }

    /** Writes a source to a temporary file, forced to disk; the caller moves or deletes it. */
    Path store(ObjectKey key, BoundedSource source) throws IOException {
        Path file = directory.incoming().resolve(UUID.randomUUID() + ".put");
        try (FileChannel target = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            new FilePart(directory, key).copy(source, target, 0);
            return file;
        } catch (IOException | KhosoException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    PartedWrite begin(ObjectKey key) throws IOException {
        directory.requireRoomFor(0, key);
        PartedWrite write = new PartedWrite(key, UUID.randomUUID().toString());
        Files.createFile(fileOf(write));
        directory.syncIncoming();
        return write;
    }

    StoredPart write(PartedWrite write, PartSlot slot, InputStream source) throws IOException {
        BoundedSource bytes = new BoundedSource(source, slot.limit());
        try (FileChannel target = FileChannel.open(fileOf(write), StandardOpenOption.WRITE)) {
            new FilePart(directory, write.key())
                    .copy(bytes, target, slot.offset().bytes());
        } catch (NoSuchFileException unknown) {
            throw new KhosoException(StorageProblem.PARTED_WRITE_GONE, unknown, write.key());
        }
        return new StoredPart(slot.number(), slot.offset(), bytes.taken(), bytes.sha256(), write.token());
    }

    /**
     * Brings the file of a write to exactly the length of its parts and forces it to disk. Bytes behind the last part are
     * the rest of a part that nobody recorded, and are cut off.
     *
     * @return the finished file, empty when the write is not open
     */
    Optional<Path> finish(PartedWrite write, PartSequence whole) throws IOException {
        Path file = fileOf(write);
        boolean foreign =
                whole.parts().stream().anyMatch(part -> !part.receipt().equals(write.token()));
        try (FileChannel target = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (foreign || target.size() < whole.size().bytes()) {
                throw new KhosoException(
                        StorageProblem.BYTES_DIFFER, write.key(), whole.size().bytes(), target.size());
            }
            target.truncate(whole.size().bytes());
            target.force(true);
            return Optional.of(file);
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        }
    }

    void abort(PartedWrite write) throws IOException {
        Files.deleteIfExists(fileOf(write));
    }

    /** A token of another kind of store names no file here, rather than one outside this directory. */
    private Path fileOf(PartedWrite write) {
        String name = TOKEN.matcher(write.token()).matches() ? write.token() : "unknown";
        return directory.incoming().resolve(name + ".parts");
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory.incoming(), "*.put")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }
}
