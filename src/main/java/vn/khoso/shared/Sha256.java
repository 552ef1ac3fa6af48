package vn.khoso.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest (FIPS 180-4) in lower-case hexadecimal.
 *
 * @param hex 64 digits
 */
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Refuses anything but 64 lower-case hexadecimal digits. */
    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 lower-case hex digits, got " + hex);
        }
    }

    /** Returns a fresh digest to feed bytes into. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Returns the value of a digest that was fed; the digest is reset by this. */
    public static Sha256 of(MessageDigest fed) {
        return new Sha256(HexFormat.of().formatHex(fed.digest()));
    }

    /** Returns the digest of a few bytes held in memory; streams use {@link #newDigest()}. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(newDigest().digest(bytes)));
    }

    @Override
    public String toString() {
        return hex;
    }
}
