package vn.khoso.shared;

import java.util.regex.Pattern;

/**
 * The official code of an administrative unit (Decision 19/2025/QĐ-TTg): 2 digits for a province, 5 for a commune.
 *
 * @param value the digits
 */
public record AreaCode(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{5}");

    /** Refuses anything but 2 or 5 digits. */
    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("area code must have 2 or 5 digits, got " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
