package vn.khoso.catalogue;

import java.text.Normalizer;
import java.time.Duration;

/**
 * What is said from one moment to another, to the millisecond.
 *
 * @param start from the beginning of the recording, less than 100 hours
 * @param end later than the start, less than 100 hours
 * @param text the words without markup, in composed Unicode; one or more lines, at most 2,000 characters
 */
public record TimedText(Duration start, Duration end, String text) {

    /** The most characters of one text; longer ones are no captions. */
    public static final int LONGEST = 2000;

    private static final Duration LATEST = Duration.ofHours(100);

    /** Refuses times that are none and texts without words. */
    public TimedText {
        start = Duration.ofMillis(start.toMillis());
        end = Duration.ofMillis(end.toMillis());
        if (start.isNegative() || end.compareTo(start) <= 0 || end.compareTo(LATEST) >= 0) {
            throw new IllegalArgumentException("0 <= start < end < 100 h must hold, got " + start + " to " + end);
        }
        text = Normalizer.normalize(text.replace("\u0000", ""), Normalizer.Form.NFC)
                .strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("text must have 1 to " + LONGEST + " characters, got " + text.length());
        }
    }
}
