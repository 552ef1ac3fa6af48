package vn.khoso.tools;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/** Says what a file is, from its bytes alone, and which types the library accepts. */
public interface FileTypes {

    /**
     * Detects the type from content: magic bytes, the entries of containers, the streams of recordings (an MP4 without
     * moving pictures is {@code audio/mp4}). An empty or unknown file is {@code application/octet-stream}, family OTHER.
     *
     * @param file an existing regular file, read only
     */
    DetectedType detect(Path file);

    /**
     * Gets ready to look into files, without making the caller wait: what must be started for the first one is started
     * while its bytes still travel.
     */
    default void prepare() {
        // nothing to start
    }

    /**
     * Finds an accepted type again by the media type that {@link #detect} gave.
     *
     * @return empty when the library does not accept the type
     */
    Optional<DetectedType> accepted(String mediaType);

    /** Returns the accepted file name extensions, without the dot, in alphabetical order: for file pickers and help. */
    SortedSet<String> extensions();
}
