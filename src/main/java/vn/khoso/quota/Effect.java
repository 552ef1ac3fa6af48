package vn.khoso.quota;

import java.util.Optional;

/**
 * What an act would change in an organisation's standing, worked out before it is done.
 *
 * @param before the standing now
 * @param after the standing afterwards; for a scheduled publication, once its instant has come
 * @param credit whether and why the product would count afterwards
 */
public record Effect(OrganisationStanding before, OrganisationStanding after, Optional<Credit> credit) {

    /** Tells whether the act leaves the figures as they are. */
    public boolean changesNothing() {
        return before.confirmed() == after.confirmed() && before.provisional() == after.provisional();
    }
}
