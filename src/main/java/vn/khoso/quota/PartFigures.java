package vn.khoso.quota;

/**
 * The counted products of one kind, or for one audience.
 *
 * @param key the kind's name or the audience's code; {@code NONE} for products that name no audience
 * @param confirmed with a ruling
 * @param provisional without one
 */
public record PartFigures(String key, int confirmed, int provisional) {

    /** What stands for products that name no audience. */
    public static final String NONE = "NONE";

    /** Returns all of them. */
    public int counted() {
        return confirmed + provisional;
    }
}
