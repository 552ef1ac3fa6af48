package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file beside its target until it is finished; removed when it never is. */
final class UnfinishedFile implements AutoCloseable {

    private final Path target;
    private final Path path;

    UnfinishedFile(Path target) {
        this.target = target.toAbsolutePath();
        this.path = this.target.resolveSibling(this.target.getFileName() + ".unfinished");
    }

    /** Returns where to write to. */
    Path path() {
        return path;
    }

    /** Tells whether anything has been written. */
    boolean written() {
        try {
            return Files.exists(path) && Files.size(path) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the file in its place, replacing what was there. */
    void finish() {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
