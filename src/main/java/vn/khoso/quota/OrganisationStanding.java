package vn.khoso.quota;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.organisation.Organisation;

/**
 * What an organisation has achieved in a period, as of an instant; products of a predecessor that ended in it included.
 *
 * @param organisation whose
 * @param areaName its area with the word before it, such as {@code xã Ba Tơ}
 * @param year the calendar year
 * @param floor products to reach at least
 * @param top the top of the range
 * @param confirmed counted products that a supervisor confirmed
 * @param provisional counted products without a ruling (tạm tính)
 * @param lastCounted when the latest counted product was first published
 * @param ownTarget the number of its own annual plan, if it has one
 */
public record OrganisationStanding(
        Organisation organisation,
        String areaName,
        int year,
        int floor,
        int top,
        int confirmed,
        int provisional,
        Optional<Instant> lastCounted,
        Optional<Integer> ownTarget) {

    /** Returns all counted products. */
    public int counted() {
        return confirmed + provisional;
    }

    /** Returns the standing by all counted products. */
    public Standing standing() {
        return Standing.of(counted(), floor, top);
    }

    /** Tells whether the standing would be lower if the provisional products were refused. */
    public boolean restsOnProvisional() {
        return Standing.of(confirmed, floor, top) != standing();
    }

    /** Returns how many products are missing to the floor. */
    public int missing() {
        return Math.max(0, floor - counted());
    }

    /** Tells whether the number of the own plan is reached by all counted products; false without a plan. */
    public boolean planMet() {
        return ownTarget.filter(target -> counted() >= target).isPresent();
    }
}
