package vn.khoso.quota;

import java.util.Optional;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * A product that stands otherwise now than in the closed statement.
 *
 * @param product which
 * @param title its title today
 * @param organisation for whom
 * @param organisationName short form of the name
 * @param closedAs how the statement counted it; empty when it did not
 * @param standsAs how it would be counted today; empty when it would not
 * @param exclusion why it would not, if it still has a row in the period
 */
public record ClosingChange(
        ProductId product,
        String title,
        OrganisationId organisation,
        String organisationName,
        Optional<CreditStatus> closedAs,
        Optional<CreditStatus> standsAs,
        Optional<Exclusion> exclusion) {

    /** Tells whether it came after the closing: the "+" beside the statement. */
    public boolean isAdded() {
        return closedAs.isEmpty();
    }

    /** Tells whether it dropped out: the "−" beside the statement. */
    public boolean isRemoved() {
        return standsAs.isEmpty();
    }
}
