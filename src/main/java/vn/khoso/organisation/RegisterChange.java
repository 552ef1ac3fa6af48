package vn.khoso.organisation;

/**
 * What a line of a file of the register would do, or why it does nothing.
 *
 * @param line its number in the file, the heading is 1
 * @param code the organisation's code as it was typed
 * @param what what would happen
 * @param before the present value, empty where there is none
 * @param after the new value; for a refusal the value that does not fit
 */
public record RegisterChange(int line, String code, What what, String before, String after) {

    /** What a line does. */
    public enum What {
        /** A new organisation. */
        FOUND,
        /** Another name from the day of the import on. */
        RENAME,
        /** A last day, and perhaps a successor. */
        CLOSE,
        /** Targets switched on or off. */
        SWITCH,
        /** Refused: the code is not one of an association and an area. */
        BAD_CODE,
        /** Refused: no such area today; the code may be one of a commune that was merged. */
        UNKNOWN_AREA,
        /** Refused: a name is missing. */
        NO_NAME,
        /** Refused: a day that is none, or an end before the beginning. */
        BAD_DAY,
        /** Refused: no such successor. */
        UNKNOWN_SUCCESSOR,
        /** Refused: the same organisation stands in the file twice. */
        TWICE,
        /** Refused: there is already a living body of this kind in the area. */
        TAKEN,
        /** Refused: the day lies in a year whose figures are closed. */
        CLOSED_YEAR
    }

    /** Tells whether the line is refused. */
    public boolean isRefused() {
        return switch (what) {
            case FOUND, RENAME, CLOSE, SWITCH -> false;
            case BAD_CODE, UNKNOWN_AREA, NO_NAME, BAD_DAY, UNKNOWN_SUCCESSOR, TWICE, TAKEN, CLOSED_YEAR -> true;
        };
    }
}
