package vn.khoso.quota;

import java.time.LocalDate;
import java.util.Set;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;

/**
 * A target as an administrator would have it.
 *
 * @param level province or commune
 * @param firstYear the first calendar year it holds for
 * @param effectiveOn nothing published before this day counts; a day of the first year
 * @param floor products to reach at least
 * @param top the top of the range
 * @param countedKinds which kinds count
 * @param creditAll whether a joint product is credited to each of its organisations
 * @param basis the text that sets it; its number must not be empty
 */
public record PolicyDraft(
        Level level,
        int firstYear,
        LocalDate effectiveOn,
        int floor,
        int top,
        Set<ProductKind> countedKinds,
        boolean creditAll,
        QuotaPolicy.Basis basis) {

    private static final int LARGEST = 999;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_QUOTATION = 2000;

    /** Copies the kinds. */
    public PolicyDraft {
        countedKinds = Set.copyOf(countedKinds);
    }

    boolean fits() {
        return floor >= 1
                && top >= floor
                && top <= LARGEST
                && effectiveOn.getYear() == firstYear
                && !countedKinds.isEmpty()
                && !basis.number().isBlank()
                && basis.number().length() <= LONGEST_NUMBER
                && basis.quotation().length() <= LONGEST_QUOTATION;
    }
}
