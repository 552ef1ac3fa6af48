package vn.khoso.jobs;

import java.util.Optional;
import vn.khoso.shared.OrganisationId;

/**
 * When a job's turn comes among those that wait in its lane: urgency first, then whose last turn is longest ago, then
 * the order of asking.
 *
 * @param owner the organisation that the work is for; empty for work of the library itself
 * @param urgency whether others of the lane go first
 */
public record JobTerms(Optional<OrganisationId> owner, Urgency urgency) {

    /** Work of the library itself. */
    public static final JobTerms USUAL = new JobTerms(Optional.empty(), Urgency.USUAL);

    /** Whether others of the lane go first. */
    public enum Urgency {
        /** What somebody waits for in front of the screen: whether a file is accepted. */
        SOON(80),
        /** Most work, such as the first playable copy of a recording. */
        USUAL(50),
        /** What may wait until nothing of usual urgency does, such as further sizes of a film that plays already. */
        LATER(20);

        private final int priority;

        Urgency(int priority) {
            this.priority = priority;
        }

        int priority() {
            return priority;
        }
    }

    /** Work for an organisation, which takes turns with the others. */
    public static JobTerms of(OrganisationId owner) {
        return new JobTerms(Optional.of(owner), Urgency.USUAL);
    }

    /** Returns the same terms, but before everything of usual urgency. */
    public JobTerms soon() {
        return new JobTerms(owner, Urgency.SOON);
    }

    /** Returns the same terms, but behind everything of usual urgency. */
    public JobTerms later() {
        return new JobTerms(owner, Urgency.LATER);
    }

    /** Returns the owner as it stands in the row; empty for none. */
    String ownerName() {
        return owner.map(OrganisationId::value).orElse("");
    }
}
