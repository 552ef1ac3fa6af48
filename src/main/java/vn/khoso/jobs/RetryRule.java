package vn.khoso.jobs;

import java.time.Duration;

/**
 * How often and how soon a failed job is tried again. Pauses grow threefold up to the longest.
 *
 * @param attempts how often the job is tried in all, at least 1
 * @param firstPause the pause after the first failure
 * @param longestPause the pause that later ones never exceed
 */
public record RetryRule(int attempts, Duration firstPause, Duration longestPause) {

    /** Five attempts, after 5 s, 15 s, 45 s and 2 min 15 s. */
    public static final RetryRule USUAL = new RetryRule(5, Duration.ofSeconds(5), Duration.ofMinutes(10));

    /** One attempt, no second one. */
    public static final RetryRule NEVER = new RetryRule(1, Duration.ZERO, Duration.ZERO);

    private static final int GROWTH = 3;

    /** Rejects numbers that make no rule. */
    public RetryRule {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be >= 1, got " + attempts);
        }
        if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "pauses must be 0 <= first <= longest, got " + firstPause + ", " + longestPause);
        }
    }

    /** Tells whether a job that has failed so many times in a row is tried again. */
    boolean allowsAfter(int failures) {
        return failures < attempts;
    }

    /** Returns the pause before the next attempt, given how many have failed in a row. */
    Duration pauseAfter(int failures) {
        Duration pause = firstPause;
        for (int i = 1; i < failures && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
