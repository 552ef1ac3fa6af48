package vn.khoso.tools;

import java.nio.file.Path;

/**
 * A local copy of a file together with what its bytes say it is. The tools only read it.
 *
 * @param file an existing regular file
 * @param type as {@link FileTypes#detect} found it; chooses the one parser that may touch the file
 */
public record MediaSource(Path file, DetectedType type) {

    /** Returns the same source by its absolute path, for a process that works in another directory. */
    public MediaSource absolute() {
        return new MediaSource(file.toAbsolutePath(), type);
    }
}
