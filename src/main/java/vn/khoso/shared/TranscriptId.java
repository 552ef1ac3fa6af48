package vn.khoso.shared;

import java.util.UUID;

/**
 * The identity of a transcript.
 *
 * @param value a random UUID
 */
public record TranscriptId(UUID value) {

    /** Returns a new, random identity. */
    public static TranscriptId random() {
        return new TranscriptId(UUID.randomUUID());
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static TranscriptId of(String text) {
        return new TranscriptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
