package vn.khoso.shared;

import java.util.regex.Pattern;

/**
 * The identity of an organisation: its kind and the code of its area, such as {@code phu-nu-23400}. It stays when the
 * organisation is renamed.
 *
 * @param value lower-case words joined by hyphens, then the area code
 */
public record OrganisationId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*-(\\d{2}|\\d{5})(-\\d+)?");

    /** Refuses anything that is not a kind followed by an area code. */
    public OrganisationId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("organisation id must look like phu-nu-23400, got " + value);
        }
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
