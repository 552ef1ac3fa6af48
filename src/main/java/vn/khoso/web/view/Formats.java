package vn.khoso.web.view;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoTime;

/**
 * How values are written on pages; templates say {@code ${@formats.date(product.publishedAt)}}. Dates are always
 * dd/MM/yyyy in Vietnamese time; the separators of numbers follow the language of the page.
 */
@Component("formats")
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(KhosoTime.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(KhosoTime.ZONE);
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
    private static final int STEP = 1024;
    private static final int ROUNDS_UP_TO_STEP = STEP - 1;

    /** Returns the day in Viet Nam, such as {@code 14/10/2026}. */
    public String date(Instant instant) {
        return date(KhosoTime.dayOf(instant));
    }

    /** Returns the day, such as {@code 14/10/2026}. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** Returns the day and minute in Viet Nam, such as {@code 20/11/2026 14:32}. */
    public String dateTime(Instant instant) {
        return DATE_TIME.format(instant);
    }

    /** Returns the month in Viet Nam, 1 to 12. */
    public int month(Instant instant) {
        return KhosoTime.dayOf(instant).getMonthValue();
    }

    /** Returns the minute of the day in Viet Nam, such as {@code 14:32}. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Returns the number with its thousands parted, such as {@code 2.416}. */
    public String number(long number) {
        return decimal("#,##0", (double) number);
    }

    /** Returns a share between 0 and 1 as a percentage with one decimal, such as {@code 83,0%}. */
    public String percent(double share) {
        return decimal("0.0", share * 100) + "%";
    }

    /** Returns the share of a part in a whole as a percentage; nothing of nothing is {@code 0,0%}. */
    public String percent(long part, long whole) {
        return percent(whole == 0 ? 0 : (double) part / whole);
    }

    /** Returns the size in the largest fitting unit (steps of 1,024), such as {@code 3,8 MB} or {@code 186 MB}. */
    public String size(ByteSize size) {
        return size(size.bytes());
    }

    /** Returns the number of bytes in the largest fitting unit, such as {@code 58 KB}. */
    public String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (Math.round(amount) > ROUNDS_UP_TO_STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        boolean small = unit > 0 && amount < 10;
        return decimal(small ? "0.#" : "0", amount) + '\u00a0' + UNITS[unit];
    }

    /** Returns the length in hours, minutes and seconds, such as {@code 1:12:40} or {@code 2:08}; parts are cut off. */
    public String duration(Duration length) {
        return length.toHours() > 0
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", length.toMinutes(), length.toSecondsPart());
    }

    /** Returns a place in a recording, given in seconds from its start, written as a length. */
    public String timecode(double seconds) {
        return duration(Duration.ofSeconds((long) seconds));
    }

    /**
     * Returns the length as HTML's {@code datetime} wants it, such as {@code PT1H12M40S}.
     */
    public String isoDuration(Duration length) {
        return Duration.ofSeconds(length.toSeconds()).toString();
    }

    /** Returns the letters that stand for a name: those of its first and last word, such as {@code NL}. */
    public String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static String decimal(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()))
                .format(value);
    }
}
