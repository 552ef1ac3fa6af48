package vn.khoso.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The digest of a piece, sent with it (tus 1.0, extension Checksum).
 *
 * @param algorithm how it is computed
 * @param hex its digits in lower case
 */
public record Checksum(Algorithm algorithm, String hex) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{2})+");

    /** Refuses anything but hexadecimal digits. */
    public Checksum {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("checksum must be lower-case hex digits, got " + hex);
        }
    }

    /** How a checksum is computed. SHA-1 is what every tus client knows; it guards against bad lines, not bad people. */
    public enum Algorithm {
        /** RFC 3174. */
        SHA1("sha1", "SHA-1"),
        /** FIPS 180-4. */
        SHA256("sha256", "SHA-256");

        private final String tusName;
        private final String javaName;

        Algorithm(String tusName, String javaName) {
            this.tusName = tusName;
            this.javaName = javaName;
        }

        /** Returns the name within the protocol. */
        public String tusName() {
            return tusName;
        }

        String javaName() {
            return javaName;
        }

        /** Finds an algorithm by its name within the protocol. */
        public static Optional<Algorithm> of(String tusName) {
            return Arrays.stream(values())
                    .filter(algorithm -> algorithm.tusName.equals(tusName))
                    .findFirst();
        }
    }
}
