package vn.khoso.storage;

import java.util.regex.Pattern;

/**
 * A write that arrives in parts, perhaps over days and across restarts. Whoever began it keeps both values; the store
 * keeps no list of such writes.
 *
 * @param key the object that will exist once the write is completed
 * @param token the store's own name for the write; not secret, without meaning to anybody else
 */
public record PartedWrite(ObjectKey key, String token) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,1024}");

    /** Refuses a token that is empty, very long or not printable ASCII. */
    public PartedWrite {
        if (!FORM.matcher(token).matches()) {
            throw new IllegalArgumentException("token must be 1 to 1024 printable ASCII characters, got " + token);
        }
    }
}
