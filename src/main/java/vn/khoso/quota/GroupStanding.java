package vn.khoso.quota;

/**
 * How many organisations of a group have come how far.
 *
 * @param key what they have in common: a level, an association, an area's code; {@code ALL} for everybody
 * @param name an area's name with the word before it; otherwise the key
 * @param organisations how many have a target
 * @param belowFloor below the floor
 * @param floorMet the floor, not the top
 * @param topMet the top
 * @param restingOnProvisional would stand lower if the provisional products were refused
 * @param confirmed confirmed products
 * @param provisional counted products without a ruling
 * @param withPlan how many have an annual plan of their own
 * @param planMet how many of these have reached it, by all counted products
 */
public record GroupStanding(
        String key,
        String name,
        int organisations,
        int belowFloor,
        int floorMet,
        int topMet,
        int restingOnProvisional,
        int confirmed,
        int provisional,
        int withPlan,
        int planMet) {

    /** Returns how many have reached the floor or more. */
    public int met() {
        return floorMet + topMet;
    }

    /** Returns all counted products. */
    public int counted() {
        return confirmed + provisional;
    }

    StandingSummary summary() {
        return new StandingSummary(
                organisations,
                belowFloor,
                floorMet,
                topMet,
                restingOnProvisional,
                confirmed,
                provisional,
                withPlan,
                planMet);
    }
}
