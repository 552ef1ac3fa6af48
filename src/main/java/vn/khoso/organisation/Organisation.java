package vn.khoso.organisation;

import java.time.LocalDate;
import java.util.Optional;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/**
 * A body that publishes.
 *
 * @param id its lasting identity
 * @param kind which association it belongs to
 * @param level province or commune
 * @param area the area it stands for
 * @param name its full name
 * @param shortName the short form in use, such as {@code Hội LHPN xã Ba Tơ}
 * @param validFrom the first day on which it existed
 * @param validTo the last day on which it existed; empty while it lives
 * @param successor the body that carries on for it, once it is closed
 * @param countsForQuota whether targets are counted for it (a switch for the Front)
 * @param version for optimistic locking
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        Level level,
        AreaCode area,
        String name,
        String shortName,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<OrganisationId> successor,
        boolean countsForQuota,
        int version) {

    /** Refuses an end before the beginning. */
    public Organisation {
        if (validTo.isPresent() && validTo.get().isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo must not be before validFrom, got " + validTo.get());
        }
    }

    /** Tells whether the organisation existed on the given day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
