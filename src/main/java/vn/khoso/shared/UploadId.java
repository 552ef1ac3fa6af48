package vn.khoso.shared;

import java.util.UUID;

/**
 * The identity of an upload.
 *
 * @param value a random UUID
 */
public record UploadId(UUID value) {

    /** Returns a new, random identity. */
    public static UploadId random() {
        return new UploadId(UUID.randomUUID());
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static UploadId of(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
