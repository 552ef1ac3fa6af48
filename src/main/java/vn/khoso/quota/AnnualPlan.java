package vn.khoso.quota;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.shared.OrganisationId;

/**
 * An organisation's own plan of a year, in the revision that held when it was read.
 *
 * @param id of this revision
 * @param organisation whose
 * @param year the calendar year
 * @param revision 1 for the first, one more for each change
 * @param plan its numbers and note
 * @param by who made the revision
 * @param at when
 * @param opinion the latest word of a supervisor on this revision
 */
public record AnnualPlan(
        long id,
        OrganisationId organisation,
        int year,
        int revision,
        PlanDraft plan,
        String by,
        Instant at,
        Optional<PlanOpinion> opinion) {

    /** Tells whether a supervisor approved this revision; a changed plan asks for another word. */
    public boolean isApproved() {
        return opinion.filter(PlanOpinion::approved).isPresent();
    }
}
