package vn.khoso.jobs;

/**
 * A kind of durable work. A module keeps its kinds as constants and has one {@link JobHandler} bean for each.
 *
 * @param name unique and never changed, because waiting jobs carry it: {@code processing.waveform}
 * @param payloadType what a job is given, usually a record of ids; kept as JSON, so fields may be added with care only
 * @param lane where it runs; may be changed by a later release
 * @param retries what happens after a failure
 * @param <T> the payload's type
 */
public record JobKind<T>(String name, Class<T> payloadType, Lane lane, RetryRule retries) {

    /** Rejects names that could not be told apart in a log. */
    public JobKind {
        if (!name.matches("[a-z][a-z0-9.-]{2,99}")) {
            throw new IllegalArgumentException("name must be lower case, digits, dots and hyphens, got " + name);
        }
    }

    /** Names work of seconds, tried five times. */
    public static <T> JobKind<T> quick(String name, Class<T> payloadType) {
        return new JobKind<>(name, payloadType, Lane.QUICK, RetryRule.USUAL);
    }

    /** Names work of minutes or more, tried five times. */
    public static <T> JobKind<T> heavy(String name, Class<T> payloadType) {
        return new JobKind<>(name, payloadType, Lane.HEAVY, RetryRule.USUAL);
    }

    /** Returns the same kind of work in another lane, under a name of its own. */
    public JobKind<T> in(Lane otherLane, String otherName) {
        return new JobKind<>(otherName, payloadType, otherLane, retries);
    }

    /** Returns the same kind under another rule for failures. */
    public JobKind<T> retrying(RetryRule rule) {
        return new JobKind<>(name, payloadType, lane, rule);
    }
}
