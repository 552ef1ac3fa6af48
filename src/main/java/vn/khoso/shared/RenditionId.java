package vn.khoso.shared;

import java.util.UUID;

/**
 * The identity of a rendition.
 *
 * @param value a random UUID
 */
public record RenditionId(UUID value) {

    /** Returns a new, random identity. */
    public static RenditionId random() {
        return new RenditionId(UUID.randomUUID());
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static RenditionId of(String text) {
        return new RenditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
