package vn.khoso.quota;

/**
 * The totals behind a list of standings.
 *
 * @param organisations how many there are: the denominator of every share
 * @param belowFloor how many are below the floor
 * @param floorMet how many have reached the floor, not the top
 * @param topMet how many have reached the top
 * @param restingOnProvisional how many would stand lower without unconfirmed products
 * @param confirmed counted products that a supervisor confirmed
 * @param provisional counted products without a ruling
 * @param withPlan how many have an annual plan of their own
 * @param planMet how many of these have reached it, by all counted products
 */
public record StandingSummary(
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
}
