package vn.khoso.quota;

import java.time.LocalDate;
import java.util.Optional;
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
 * @param creditAll whether a joint product is credited to each of its organisations, or to its lead one only
 * @param legalBasis the text that sets it, in one line
 * @param basis the same text by number, day and words
 * @param version for optimistic locking
 */
public record QuotaPolicy(
        Level level,
        int firstYear,
        LocalDate effectiveOn,
        int floor,
        int top,
        Set<ProductKind> countedKinds,
        boolean creditAll,
        String legalBasis,
        Basis basis,
        int version) {

    /** Copies the kinds. */
    public QuotaPolicy {
        countedKinds = Set.copyOf(countedKinds);
    }

    /** Tells whether the given year is the one in which it began, and not a whole one. */
    public boolean isPartOf(int year) {
        return effectiveOn.getYear() == year && effectiveOn.getDayOfYear() > 1;
    }

    /**
     * Where a target is written.
     *
     * @param number such as {@code 03-CT/TU}; may be empty
     * @param day of the text, if known
     * @param quotation the sentence that sets the target; may be empty
     */
    public record Basis(String number, Optional<LocalDate> day, String quotation) {}
}
