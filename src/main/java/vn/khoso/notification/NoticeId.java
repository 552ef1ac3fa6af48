package vn.khoso.notification;

import java.util.Optional;
import java.util.UUID;

/**
 * The identity of a notice.
 *
 * @param value random
 */
public record NoticeId(UUID value) {

    /** Makes a new one. */
    static NoticeId random() {
        return new NoticeId(UUID.randomUUID());
    }

    /** Reads what stands in an address; empty when that is none. */
    public static Optional<NoticeId> read(String text) {
        try {
            return Optional.of(new NoticeId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
