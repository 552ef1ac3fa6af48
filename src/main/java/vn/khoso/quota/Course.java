package vn.khoso.quota;

import java.util.List;

/**
 * What a year brought.
 *
 * @param bodies how many organisations had a target
 * @param months the months that have begun, from January on
 * @param kinds by kind of product, the largest first
 * @param audiences by audience, the largest first; a product may name several, so they can add up to more than all
 */
public record Course(int bodies, List<MonthFigures> months, List<PartFigures> kinds, List<PartFigures> audiences) {

    /** Copies the lists. */
    public Course {
        months = List.copyOf(months);
        kinds = List.copyOf(kinds);
        audiences = List.copyOf(audiences);
    }
}
