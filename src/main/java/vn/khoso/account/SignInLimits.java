package vn.khoso.account;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When signing in is slowed down. After {@code failuresPerUsername} failures the username waits {@code firstWait}, and
 * twice as long after each further one, up to {@code longestWait}; a success forgets them. Many communes may share one
 * address, so an address is stopped only after far more failures within {@code addressWindow}.
 *
 * @param failuresPerUsername failures that are free, at least 1
 * @param firstWait the wait after the last free failure
 * @param longestWait the longest wait; longer ones would let strangers shut somebody out
 * @param failuresPerAddress failures one address may cause within the window, at least 1
 * @param addressWindow how long a failure counts for its address
 */
record SignInLimits(
        @DefaultValue("5") int failuresPerUsername,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("100") int failuresPerAddress,
        @DefaultValue("15m") Duration addressWindow) {

    private static final int LARGEST_SHIFT = 30;

    SignInLimits {
        if (failuresPerUsername < 1 || failuresPerAddress < 1) {
            throw new IllegalArgumentException("khoso.account.sign-in.failures-per-* must be >= 1, got "
                    + failuresPerUsername + " and " + failuresPerAddress);
        }
        if (!firstWait.isPositive() || longestWait.compareTo(firstWait) < 0 || !addressWindow.isPositive()) {
            throw new IllegalArgumentException(
                    "khoso.account.sign-in waits must be positive and longest-wait >= first-wait");
        }
    }

    /** Returns how long a username waits after its latest failure, given how many there were since the last success. */
    Duration waitAfter(int failures) {
        if (failures < failuresPerUsername) {
            return Duration.ZERO;
        }
        Duration wait = firstWait.multipliedBy(1L << Math.min(failures - failuresPerUsername, LARGEST_SHIFT));
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }

    /** Returns how many failures are still free. */
    int remainingAfter(int failures) {
        return Math.max(0, failuresPerUsername - failures);
    }
}
