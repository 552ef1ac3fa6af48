package vn.khoso.quota;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One thing that happens to the ledger. Products are named by their number in the order of publication, counted round, so
 * that every part of a sequence is a sequence too; what makes no sense at its place does nothing.
 */
sealed interface LedgerStep {

    /** A product appears, published in one of eleven months of 2026. */
    record Publish(String organisation, int month, String original) implements LedgerStep {

        Instant at() {
            return Instant.parse("2026-01-15T02:00:00Z").plus(month * 30L, ChronoUnit.DAYS);
        }
    }

    /** A product is taken from the public. */
    record Withdraw(int product) implements LedgerStep {}

    /** A withdrawn product comes back. */
    record Restore(int product) implements LedgerStep {}

    /** A product's MAIN file becomes another one. */
    record Replace(int product, String original) implements LedgerStep {}

    /** A supervisor rules. */
    record Rule(int product, Rank rank, Verdict verdict) implements LedgerStep {}

    /** The first organisation is merged into the second at the end of June. */
    record Merge() implements LedgerStep {}

    /** The province closes the year. */
    record Close() implements LedgerStep {}

    /** The province opens it again. */
    record Reopen() implements LedgerStep {}
}
