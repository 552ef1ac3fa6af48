package vn.khoso.catalogue;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.shared.AccountId;

/** Where a product stands: draft, submitted, published, withdrawn. */
public sealed interface ProductState {

    /** Being described; seen by its organisation only. */
    record Draft(Optional<Returned> returned) implements ProductState {}

    /** Waiting for an editor of its organisation. */
    record Submitted(Instant at, AccountId by) implements ProductState {}

    /**
     * Published, perhaps at a time to come.
     *
     * @param from first public instant; in the future while scheduled
     * @param until first instant at which it is public no longer, if it expires
     * @param by the editor who published it
     * @param selfPublished whether that person had also submitted it
     */
    record Published(Instant from, Optional<Instant> until, AccountId by, boolean selfPublished)
            implements ProductState {

        /** Tells whether the public may see the product at the given instant. */
        public boolean isPublicAt(Instant now) {
            return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
        }
    }

    /** Taken from the public; its page says when, by whose authority and why. */
    record Withdrawn(Instant at, AccountId by, WithdrawalAuthority authority, String reason, Published before)
            implements ProductState {}

    /** An editor's reason for sending a submission back. */
    record Returned(Instant at, AccountId by, String reason) {}
}
