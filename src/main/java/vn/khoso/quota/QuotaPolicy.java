package vn.khoso.quota;

import java.time.LocalDate;
import java.util.Set;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;

/**
 * The target of a level, from a year on.
 *
 * @param level province or commune
 * @param firstYear the first calendar year it holds for
 * @param effectiveOn nothing published before this day counts
 * @param floor products to reach at least
 * @param top the top of the range
 * @param countedKinds which kinds of product count
 * @param legalBasis the text that sets it
 */
public record QuotaPolicy(
        Level level,
        int firstYear,
        LocalDate effectiveOn,
        int floor,
        int top,
        Set<ProductKind> countedKinds,
        String legalBasis) {

    /** Copies the kinds. */
    public QuotaPolicy {
        countedKinds = Set.copyOf(countedKinds);
    }

    /** Tells whether the given year is the one in which it began, and not a whole one. */
    public boolean isPartOf(int year) {
        return effectiveOn.getYear() == year && effectiveOn.getDayOfYear() > 1;
    }
}
