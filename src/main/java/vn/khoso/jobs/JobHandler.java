package vn.khoso.jobs;

import vn.khoso.shared.KhosoException;

/**
 * Does the work of one {@link JobKind}; a bean. A job runs at least once: after a crash it may run again, so the work
 * must be repeatable. It runs outside any transaction and opens its own.
 *
 * @param <T> the payload's type
 */
public interface JobHandler<T> {

    /** Returns the kind of work done here. */
    JobKind<T> kind();

    /**
     * Does the work, on a thread of the kind's lane. Interrupted when the application stops; the job then runs again
     * after the next start without counting as failed.
     *
     * @throws KhosoException with a status of 400 to 499 (but 408, 423, 425 and 429) when trying again is pointless
     * @throws Exception anything else: the job is tried again as the kind's {@link RetryRule} says
     */
    void run(T payload) throws Exception;

    /**
     * Told once after the last attempt failed, so that the owner of the work can show it. Runs in a transaction that
     * also removes the job; if it throws, both are undone and repeated an hour later.
     *
     * @param problem what {@link #run} threw, or a {@link JobsProblem} when that had no name
     */
    default void onGivenUp(T payload, KhosoException problem) {}
}
