package vn.khoso.quota;

/** How far an organisation has come in a year: below the floor, at the floor, at the top of the range. */
public enum Standing {
    /** Fewer products than the floor. */
    BELOW_FLOOR,
    /** At least the floor. */
    FLOOR_MET,
    /** The top of the range, or more. */
    TOP_MET;

    /** Returns the standing that a number of products gives. */
    public static Standing of(int products, int floor, int top) {
        if (products >= top) {
            return TOP_MET;
        }
        return products >= floor ? FLOOR_MET : BELOW_FLOOR;
    }
}
