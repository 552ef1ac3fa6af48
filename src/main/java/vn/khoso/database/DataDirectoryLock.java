package vn.khoso.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import vn.khoso.shared.DataDirectory;
import vn.khoso.shared.KhosoException;

/**
 * One running Khoso per data directory, held by a lock of the operating system on {@code khoso.lock}. The lock ends with
 * the process, however it ends, so whoever holds it knows that a database server still running there is an orphan.
 */
public final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, creating the data directory for this account alone when it does not exist.
     *
     * @throws KhosoException {@link DatabaseProblem#DATA_DIRECTORY_IN_USE} when another Khoso holds it
     */
    public static DataDirectoryLock take(DataDirectory dataDirectory) {
        try {
            createDirectory(dataDirectory.dataDir());
            return lock(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + dataDirectory.dataDir(), e);
        }
    }

    private static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static DataDirectoryLock lock(DataDirectory dataDirectory) throws IOException {
        FileChannel channel = FileChannel.open(
                dataDirectory.resolve("khoso.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new KhosoException(DatabaseProblem.DATA_DIRECTORY_IN_USE, dataDirectory.dataDir());
        }
        return new DataDirectoryLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very JVM
        }
    }

    /**
     * Makes sure that the lock is still held.
     *
     * @throws IllegalStateException when it has been given back
     */
    public void check() {
        if (!channel.isOpen()) {
            throw new IllegalStateException("The data directory is not locked");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
