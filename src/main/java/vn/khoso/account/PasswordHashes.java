package vn.khoso.account;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id as the OWASP password storage cheat sheet asks (19 MiB, 2 passes, 1 lane; some 40 ms on one core of 2025).
 * Only a few run at once, so that a burst of sign-ins can take neither the memory nor all cores.
 */
@Component
class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore permits =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final String hashOfNobody = hash("nobody has this password, it only takes the same time");

    /** Returns the argon2id hash in PHC form, with its own random salt. */
    final String hash(String password) {
        permits.acquireUninterruptibly();
        try {
            return encoder.encode(normalised(password));
        } finally {
            permits.release();
        }
    }

    boolean matches(String password, String hash) {
        permits.acquireUninterruptibly();
        try {
            return encoder.matches(normalised(password), hash);
        } finally {
            permits.release();
        }
    }

    /** Takes as long as a true comparison, so that the time of an answer does not tell who has an account. */
    void matchNobody(String password) {
        matches(password, hashOfNobody);
    }

    /** Tells whether the hash was made with weaker parameters than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** NFKC (NIST SP 800-63B): one keyboard types ệ as one character, another as three. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
