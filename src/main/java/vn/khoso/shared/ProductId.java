package vn.khoso.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The identity of a product: short enough to read out on the phone, random so that nothing can be guessed from it.
 *
 * @param value 12 characters of Crockford's Base32 in lower case (60 random bits)
 */
public record ProductId(String value) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses anything but 12 characters of the alphabet. */
    public ProductId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("product id must be 12 Base32 characters, got " + value);
        }
    }

    /** Returns a new, random identity. */
    public static ProductId random() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ProductId(text.toString());
    }

    /** Tells whether the text could be an identity; addresses typed by hand are asked this first. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
