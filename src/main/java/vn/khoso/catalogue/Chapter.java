package vn.khoso.catalogue;

import java.text.Normalizer;
import java.time.Duration;

/**
 * A part of a recording with a name.
 *
 * @param start from the beginning of the recording, to the millisecond
 * @param title its name, 1 to 200 characters, on one line
 */
public record Chapter(Duration start, String title) {

    /** The most characters of a title. */
    public static final int LONGEST = 200;

    /** Refuses times before the beginning and titles without words. */
    public Chapter {
        if (start.isNegative()) {
            throw new IllegalArgumentException("start must not be negative, got " + start);
        }
        start = Duration.ofMillis(start.toMillis());
        title = Normalizer.normalize(title.replaceAll("[\\s\\p{Cntrl}]+", " "), Normalizer.Form.NFC)
                .strip();
        if (title.isEmpty() || title.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "title must have 1 to " + LONGEST + " characters, got " + title.length());
        }
    }
}
