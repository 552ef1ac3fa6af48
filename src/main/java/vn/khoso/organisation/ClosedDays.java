package vn.khoso.organisation;

import java.time.LocalDate;
import java.util.Optional;
import vn.khoso.shared.AreaCode;

/** Says how far the figures of bodies are closed. Whoever closes years answers; without such a one nothing is closed. */
public interface ClosedDays {

    /**
     * Returns the last closed day of the bodies of an association in an area. Inside a transaction it also keeps further
     * years from being closed until the transaction ends.
     */
    Optional<LocalDate> last(OrganisationKind kind, AreaCode area);
}
