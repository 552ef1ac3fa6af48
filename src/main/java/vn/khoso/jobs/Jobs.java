package vn.khoso.jobs;

import java.time.Instant;

/**
 * Durable work. A job is written in the transaction of the change that needs it, so there is no change without its job
 * and no job without its change, and it starts right after the commit.
 */
public interface Jobs {

    /**
     * Asks for work as soon as the running transaction commits, or at once without one. The same kind and key wait in
     * line once only: asking again replaces the payload and forgets earlier failures. Asked for while it runs, the job
     * runs again afterwards.
     *
     * @param key tells jobs of the kind apart, usually an id; at most 200 characters
     */
    <T> void schedule(JobKind<T> kind, String key, T payload);

    /**
     * Asks for work as {@link #schedule(JobKind, String, Object)} does, on the given terms: heavy work of organisations
     * takes turns.
     */
    <T> void schedule(JobKind<T> kind, String key, T payload, JobTerms terms);

    /** Asks for work not before the given instant; otherwise like {@link #schedule(JobKind, String, Object)}. */
    <T> void scheduleAt(Instant notBefore, JobKind<T> kind, String key, T payload);

    /** Withdraws a job that waits; one that runs is let finish. Does nothing when there is none. */
    void cancel(JobKind<?> kind, String key);

    /** Tells whether such a job waits, runs or is to be tried again, as seen by the running transaction. */
    boolean isPending(JobKind<?> kind, String key);
}
