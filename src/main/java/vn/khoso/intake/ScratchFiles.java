package vn.khoso.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.DataDirectory;
import vn.khoso.shared.KhosoException;

/** The intake's own corner of the scratch directory; what a crash left there is removed at the next start. */
@Component
class ScratchFiles {

    /** Left to the database and everything else on the disk. */
    private static final long RESERVE_BYTES = 256L * 1024 * 1024;

    private final Path directory;

    ScratchFiles(DataDirectory data) {
        this.directory = data.resolve("scratch").resolve("intake");
        try {
            Files.createDirectories(directory);
            sweep();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot prepare " + directory, failure);
        }
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, "*.scratch")) {
            for (Path leftover : leftovers) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        }
    }

    /** Opens an empty file, removed when it is closed. */
    ScratchFile open() {
        return new ScratchFile(directory);
    }

    /**
     * Opens an empty file for so many bytes.
     *
     * @throws KhosoException {@link IntakeProblem#NO_SPACE} when the disk has no room for them
     */
    ScratchFile openFor(ByteSize size) {
        long room = room();
        if (room < size.bytes()) {
            throw new KhosoException(
                    IntakeProblem.NO_SPACE, SizeText.of(size), SizeText.of(new ByteSize(Math.max(0, room))));
        }
        return open();
    }

    /** Returns how many bytes still fit on the scratch disk; negative when its reserve has been touched. */
    long room() {
        try {
            return Files.getFileStore(directory).getUsableSpace() - RESERVE_BYTES;
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        }
    }

    /** Makes an empty directory; the caller removes it with {@link #remove}. */
    Path newDirectory() {
        try {
            return Files.createDirectory(directory.resolve(UUID.randomUUID() + ".scratch"));
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        }
    }

    void remove(Path made) {
        try {
            FileSystemUtils.deleteRecursively(made);
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        }
    }
}
