package vn.khoso.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** How usernames are written: 2 to 60 small letters, digits, dots, hyphens and underscores. */
final class Usernames {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private Usernames() {}

    /** Returns the text as it is kept: phones like to begin with a capital and to add a space. */
    static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isValid(String username) {
        return FORM.matcher(username).matches();
    }
}
