package vn.khoso.quota;

import java.util.Optional;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/**
 * Which products of a year are wanted; an empty part restricts nothing.
 *
 * @param year the calendar year
 * @param organisation one organisation
 * @param level province or commune
 * @param area one area
 * @param association one association
 * @param status counted or excluded, as of now; empty lists scheduled products too
 * @param month first published in this month, 1 to 12
 * @param kind one kind of product
 * @param audience made for this audience, by its code; {@link PartFigures#NONE} for none named
 */
public record CreditFilter(
        int year,
        Optional<OrganisationId> organisation,
        Optional<Level> level,
        Optional<AreaCode> area,
        Optional<OrganisationKind> association,
        Optional<CreditGroup> status,
        Optional<Integer> month,
        Optional<ProductKind> kind,
        Optional<String> audience) {

    /** Returns the filter for everything an organisation published in a year. */
    public static CreditFilter of(OrganisationId organisation, int year) {
        return new CreditFilter(
                year,
                Optional.of(organisation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
