package vn.khoso.quota;

/**
 * Those below the floor, by what lies on their desks; the three add up to all of them.
 *
 * @param inReview with at least one product submitted to the editor
 * @param drafting with drafts only
 * @param idle with neither
 */
public record Behind(int inReview, int drafting, int idle) {}
