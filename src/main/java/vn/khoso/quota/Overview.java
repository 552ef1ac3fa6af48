package vn.khoso.quota;

import java.util.List;

/**
 * A year at one instant, seen from several sides; every side adds up to the same totals.
 *
 * @param summary the totals
 * @param behind what those below the floor are working on
 * @param levels province and communes, as far as there are any
 * @param associations one row for each association, in the order of the Constitution
 * @param communes one for each commune, in Vietnamese order
 * @param toChase areas, the province included, with bodies below the floor that exist today, the longest list first
 */
public record Overview(
        StandingSummary summary,
        Behind behind,
        List<GroupStanding> levels,
        List<GroupStanding> associations,
        List<AreaStanding> communes,
        List<AreaStanding> toChase) {

    /** Copies the lists. */
    public Overview {
        levels = List.copyOf(levels);
        associations = List.copyOf(associations);
        communes = List.copyOf(communes);
        toChase = List.copyOf(toChase);
    }

    /** Returns how many bodies exist today and are below the floor. */
    public int bodiesToChase() {
        return toChase.stream().mapToInt(AreaStanding::toChase).sum();
    }
}
