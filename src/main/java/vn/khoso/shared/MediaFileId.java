package vn.khoso.shared;

import java.util.UUID;

/**
 * The identity of a media file; fixed when its upload is created, so that its object key never changes.
 *
 * @param value a random UUID
 */
public record MediaFileId(UUID value) {

    /** Returns a new, random identity. */
    public static MediaFileId random() {
        return new MediaFileId(UUID.randomUUID());
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static MediaFileId of(String text) {
        return new MediaFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
