package vn.khoso.reports.figures;

import java.time.LocalDate;
import java.util.Optional;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.quota.CreditStatus;
import vn.khoso.quota.Exclusion;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * A product that was published, and whether it counts.
 *
 * @param product which one
 * @param organisation whose
 * @param kind what it is
 * @param title its title
 * @param day the day in Viet Nam on which it was first published
 * @param status whether it counts
 * @param exclusion why it does not
 */
public record PublishedFact(
        ProductId product,
        OrganisationId organisation,
        ProductKind kind,
        String title,
        LocalDate day,
        CreditStatus status,
        Optional<Exclusion> exclusion) {

    /** Tells whether it counts, confirmed or not. */
    public boolean counted() {
        return status != CreditStatus.EXCLUDED;
    }

    /** Tells whether it counts and a supervisor confirmed it. */
    public boolean confirmed() {
        return status == CreditStatus.COUNTED_CONFIRMED;
    }
}
