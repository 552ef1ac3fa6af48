package vn.khoso.quota;

/**
 * What an organisation is working on: facts about its desk, no forecast.
 *
 * @param drafts products being written
 * @param inReview products submitted and waiting for the editor
 * @param scheduled published products whose first public instant is still to come
 */
public record Underway(int drafts, int inReview, int scheduled) {

    /** Nothing at all. */
    public static final Underway NOTHING = new Underway(0, 0, 0);

    /** Tells whether there is nothing at all. */
    public boolean isNothing() {
        return drafts + inReview + scheduled == 0;
    }
}
