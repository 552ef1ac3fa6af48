package vn.khoso.quota;

import java.util.List;

/**
 * Whom a change of a target would affect, worked out before it is done.
 *
 * @param year the year whose figures are compared: the running one, or the target's first one when that is to come
 * @param organisations how many organisations the target holds for
 * @param before totals of these as they are
 * @param after totals as they would be
 * @param changed organisations whose standing or number of products would change, in the order of lists
 */
public record PolicyPreview(
        int year, int organisations, StandingSummary before, StandingSummary after, List<Change> changed) {

    /** Copies the list. */
    public PolicyPreview {
        changed = List.copyOf(changed);
    }

    /**
     * One organisation.
     *
     * @param before its standing as it is
     * @param after its standing as it would be
     */
    public record Change(OrganisationStanding before, OrganisationStanding after) {}
}
