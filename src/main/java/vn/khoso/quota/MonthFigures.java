package vn.khoso.quota;

/**
 * One month of a year in Viet Nam.
 *
 * @param month 1 to 12
 * @param confirmed counted products first published in it, confirmed
 * @param provisional counted products first published in it, without a ruling
 * @param metByThen organisations that had reached the floor by its end
 */
public record MonthFigures(int month, int confirmed, int provisional, int metByThen) {

    /** Returns all products of the month. */
    public int counted() {
        return confirmed + provisional;
    }
}
