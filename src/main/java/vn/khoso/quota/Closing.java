package vn.khoso.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.khoso.shared.Sha256;

/**
 * A closed period of a scope; its statement is read with {@link Closings#statement}.
 *
 * @param id grows with time
 * @param scope for whom
 * @param period what kind of period
 * @param firstDay its first day
 * @param lastDay its last day
 * @param by who closed it
 * @param at when; the facts are those of this instant
 * @param sha256 of the statement's bytes
 * @param reopening who opened it again, if anybody did
 */
public record Closing(
        long id,
        ClosingScope scope,
        ClosingPeriod period,
        LocalDate firstDay,
        LocalDate lastDay,
        String by,
        Instant at,
        Sha256 sha256,
        Optional<Reopening> reopening) {

    /** Tells whether it locks its year now. */
    public boolean locks() {
        return period == ClosingPeriod.YEAR && reopening.isEmpty();
    }

    /** Returns the days it froze, as of its instant. */
    public QuotaPeriod days() {
        return new QuotaPeriod(firstDay, lastDay, at);
    }

    /**
     * The end of a lock; the statement stays.
     *
     * @param reason why
     * @param by who
     * @param at when
     */
    public record Reopening(String reason, String by, Instant at) {}
}
