package vn.khoso.storage.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.StorageProblem;

/**
 * The directory of the store: which path belongs to a key, how a finished file gets there for good, and whether there is
 * room. A path made of a key stays below the root, since no segment of a key starts with a dot.
 */
final class ObjectDirectory {

    private static final int MOVE_ATTEMPTS = 10;

    private final Path root;
    private final Path incoming;
    private final long keepFree;

    ObjectDirectory(Path root, FileStoreSettings settings) throws IOException {
        this.root = root;
        this.incoming = root.resolve(".incoming");
        this.keepFree = settings.keepFree().toBytes();
        Files.createDirectories(incoming);
    }

    Path root() {
        return root;
    }

    Path incoming() {
        return incoming;
    }

    Path of(ObjectKey key) {
        return root.resolve(key.value());
    }

    /** Moves a finished file under its key, replacing what is there, and makes the move survive a power cut. */
    void publish(Path finished, ObjectKey key) throws IOException {
        Path target = of(key);
        Path parent = parentOf(target);
        move(finished, target, parent);
        for (Path directory = parent; directory.startsWith(root); directory = parentOf(directory)) {
            sync(directory);
        }
        syncIncoming();
    }

    /** Makes the entries of a new incoming file survive a power cut. */
    void syncIncoming() throws IOException {
        sync(incoming);
    }

    /** Removes an object and the directories that it leaves empty. */
    void remove(ObjectKey key) throws IOException {
        Path target = of(key);
        if (!Files.deleteIfExists(target)) {
            return;
        }
        Path directory = parentOf(target);
        while (!directory.equals(root) && removeIfEmpty(directory)) {
            directory = parentOf(directory);
        }
        syncWhatIsLeft(directory);
    }

    /** A neighbour that is removed at the same time may take the directory away; then the entry of that one counts. */
    private void syncWhatIsLeft(Path directory) throws IOException {
        Path left = directory;
        while (true) {
            try {
                sync(left);
                return;
            } catch (NoSuchFileException gone) {
                if (left.equals(root)) {
                    throw gone;
                }
                left = parentOf(left);
            }
        }
    }

    /** Returns how many bytes may come before they eat into the reserve. */
    ByteSize room() throws IOException {
        return new ByteSize(Math.max(0, Files.getFileStore(incoming).getUsableSpace() - keepFree));
    }

    /** Refuses more bytes when they would eat into the reserve. */
    void requireRoomFor(long bytes, ObjectKey key) throws IOException {
        if (Files.getFileStore(incoming).getUsableSpace() - bytes < keepFree) {
            throw new KhosoException(StorageProblem.STORE_FULL, key);
        }
    }

    /** Names an error of the disk: full, or failing. */
    KhosoException problem(ObjectKey key, IOException failure) {
        boolean full = String.valueOf(failure.getMessage()).contains("No space left")
                || String.valueOf(failure.getMessage()).contains("quota exceeded");
        StorageProblem problem = full ? StorageProblem.STORE_FULL : StorageProblem.STORE_UNREACHABLE;
        return new KhosoException(problem, failure, key);
    }

    /** Tries again when {@link #remove} for a neighbour takes the directory away in between. */
    private static void move(Path finished, Path target, Path parent) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.createDirectories(parent);
                Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (NoSuchFileException | FileAlreadyExistsException directoryGone) {
                if (attempt == MOVE_ATTEMPTS) {
                    throw directoryGone;
                }
            }
        }
    }

    private static boolean removeIfEmpty(Path directory) throws IOException {
        try {
            Files.deleteIfExists(directory);
            return true;
        } catch (DirectoryNotEmptyException inUse) {
            return false;
        }
    }

    private static Path parentOf(Path path) {
        return Objects.requireNonNull(path.getParent(), "objects lie below a directory");
    }

    /** Forces the entries of a directory to disk; only then does a new name survive a power cut. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
