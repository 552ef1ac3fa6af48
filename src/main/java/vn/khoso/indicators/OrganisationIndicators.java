package vn.khoso.indicators;

import java.util.Optional;
import vn.khoso.organisation.Level;
import vn.khoso.shared.OrganisationId;

/**
 * One organisation's line in the list.
 *
 * @param organisation its identity
 * @param name short form of its name
 * @param level province or commune
 * @param pageHere whether its page here counts as a section: it has a public product of the year
 * @param report what it reported, if it did
 */
public record OrganisationIndicators(
        OrganisationId organisation, String name, Level level, boolean pageHere, Optional<IndicatorReport> report) {

    /** Tells whether it has a section or a site of its own. */
    public boolean hasSection() {
        return pageHere
                || report.filter(typed -> !typed.numbers().ownSite().isEmpty()).isPresent();
    }
}
