package vn.khoso.reports;

import java.util.Optional;
import java.util.UUID;

/**
 * The identity of a report.
 *
 * @param value a random UUID
 */
public record ReportId(UUID value) {

    /** Returns a new, random identity. */
    public static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }

    /** Reads the canonical text form; empty for anything else. */
    public static Optional<ReportId> of(String text) {
        try {
            return Optional.of(new ReportId(UUID.fromString(text)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
