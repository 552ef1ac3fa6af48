package vn.khoso.quota;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.StateName;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/**
 * A published product, the year it belongs to, and whether it counts there.
 *
 * @param product its identity
 * @param title its title
 * @param kind what it is
 * @param state published or withdrawn
 * @param version the product's version, for forms
 * @param selfPublished whether the person who submitted it also published it
 * @param organisation who publishes it
 * @param organisationName short form of the name
 * @param year the calendar year of its first publication in Viet Nam
 * @param countsFrom its first publication
 * @param scheduled whether that instant is still to come
 * @param status whether it counts
 * @param exclusion why it does not
 * @param sameAs the earlier product with the same original
 * @param awaitsNewRuling whether there were rulings, all of them on other files
 * @param lastRuling the latest ruling's number, 0 for none; a form returns it
 * @param lead whether the organisation leads the product; false for a further organisation of a joint one
 * @param declared whether it counts from a declared earlier publication elsewhere
 * @param rule what decided that it counts; empty when it does not
 * @param shownWith the organisation whose figures hold it: its own, or the successor of one that ended in the period
 */
public record Credit(
        ProductId product,
        String title,
        ProductKind kind,
        StateName state,
        int version,
        boolean selfPublished,
        OrganisationId organisation,
        String organisationName,
        int year,
        Instant countsFrom,
        boolean scheduled,
        CreditStatus status,
        Optional<Exclusion> exclusion,
        Optional<SameOriginal> sameAs,
        boolean awaitsNewRuling,
        long lastRuling,
        boolean lead,
        boolean declared,
        Optional<CreditRule> rule,
        OrganisationId shownWith) {

    /** Tells whether a ruling can be given: it is published and its editor calls it distinctive. */
    public boolean canBeRuled() {
        return state == StateName.PUBLISHED
                && exclusion.filter(Exclusion.NOT_DISTINCTIVE::equals).isEmpty();
    }

    /**
     * The product that earned the credit, or is next in line for it.
     *
     * @param product its identity
     * @param title its title
     * @param organisation who publishes it
     * @param organisationName short form of the name
     */
    public record SameOriginal(ProductId product, String title, OrganisationId organisation, String organisationName) {}
}
