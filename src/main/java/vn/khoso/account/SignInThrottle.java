package vn.khoso.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.shared.Sha256;

/**
 * Slows down guessing, by username and by address. What was typed as a username is kept only as its SHA-256: people type
 * passwords into the wrong field.
 */
@Repository
class SignInThrottle {

    private static final Duration MEMORY = Duration.ofDays(1);

    /** Attempts for one username come one after the other, so that each sees the failures before it. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(:username, 0))";

    private static final String OF_USERNAME = """
            SELECT
                count(*) AS failures,
                max(at) AS latest
            FROM sign_in_failure
            WHERE username = :username
              AND at > :since
            """;

    private static final String OF_ADDRESS = """
            SELECT at
            FROM sign_in_failure
            WHERE address = :address
              AND at > :since
            ORDER BY at DESC
            OFFSET :limit
            LIMIT 1
            """;

    private static final String INSERT = """
            INSERT INTO sign_in_failure (username, address, at)
            VALUES (:username, :address, :at)
            """;

    private static final String FORGET = """
            DELETE FROM sign_in_failure
            WHERE username = :username
               OR at < :since
            """;

    private static final String SWEEP = """
            DELETE FROM sign_in_failure
            WHERE at < :since
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInLimits limits;

    SignInThrottle(JdbcClient jdbc, Clock clock, AccountSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limits = settings.signIn();
    }

    /** Whether an attempt may go on. */
    sealed interface Gate {}

    /** The attempt may go on; it already counts as a failure. */
    record Open(int remaining, Duration nextWait) implements Gate {}

    /** Not now. Attempts made meanwhile do not prolong the wait. */
    record Closed(Duration remainingWait) implements Gate {}

    @Transactional
    public Gate open(String username, String address) {
        String key = keyOf(username);
        String from = ClientAddresses.key(address);
        Instant now = clock.instant();
        jdbc.sql(LOCK).param("username", key).query((row, number) -> "").single();
        Failures failures = failuresOf(key, now);
        Optional<Duration> wait =
                positive(failures.waitUntil(limits), now).or(() -> positive(addressOpensAt(from, now), now));
        if (wait.isPresent()) {
            return new Closed(wait.get());
        }
        jdbc.sql(INSERT)
                .param("username", key)
                .param("address", from)
                .param("at", at(now))
                .update();
        int counted = failures.number() + 1;
        return new Open(
                limits.remainingAfter(counted), limits.waitAfter(Math.max(counted, limits.failuresPerUsername())));
    }

    /** Forgets the failures of a username in the running transaction, and everybody's of the day before. */
    @Transactional
    public void forget(String username) {
        jdbc.sql(FORGET)
                .param("username", keyOf(username))
                .param("since", at(clock.instant().minus(MEMORY)))
                .update();
    }

    @Transactional
    public int sweep() {
        return jdbc.sql(SWEEP).param("since", at(clock.instant().minus(MEMORY))).update();
    }

    private Failures failuresOf(String key, Instant now) {
        return jdbc.sql(OF_USERNAME)
                .param("username", key)
                .param("since", at(now.minus(MEMORY)))
                .query((row, number) ->
                        new Failures(row.getInt("failures"), instant(row.getObject("latest", OffsetDateTime.class))))
                .single();
    }

    private Optional<Instant> addressOpensAt(String address, Instant now) {
        return jdbc.sql(OF_ADDRESS)
                .param("address", address)
                .param("since", at(now.minus(limits.addressWindow())))
                .param("limit", limits.failuresPerAddress() - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> at.toInstant().plus(limits.addressWindow()));
    }

    private static Optional<Duration> positive(Optional<Instant> opensAt, Instant now) {
        return opensAt.map(instant -> Duration.between(now, instant)).filter(Duration::isPositive);
    }

    private static String keyOf(String username) {
        return Sha256.of(username.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private record Failures(int number, @Nullable Instant latest) {

        Optional<Instant> waitUntil(SignInLimits limits) {
            return Optional.ofNullable(latest).map(instant -> instant.plus(limits.waitAfter(number)));
        }
    }
}
