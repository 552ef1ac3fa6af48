package vn.khoso.shared;

import java.util.UUID;

/**
 * The identity of an account.
 *
 * @param value a random UUID
 */
public record AccountId(UUID value) {

    /** Returns a new, random identity. */
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
