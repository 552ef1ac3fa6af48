package vn.khoso.web.studio;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A moment of a recording as people type it: {@code 1:02:03,5}, {@code 12:34.567}, {@code 754}. */
final class Moment {

    private static final Pattern FORM =
            Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,6})(?:[.,](\\d{1,3}))?");

    private Moment() {}

    /** Returns the time from the beginning; empty for what is none. */
    static Optional<Duration> read(String typed) {
        Matcher form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String fraction = form.group(4) == null ? "0" : (form.group(4) + "00").substring(0, 3);
        return Optional.of(Duration.ofSeconds(number(form.group(3)))
                .plusHours(number(form.group(1)))
                .plusMinutes(number(form.group(2)))
                .plusMillis(Long.parseLong(fraction)));
    }

    /** Returns it the way it is typed, to the millisecond where there are any. */
    static String write(Duration time) {
        String clock = time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
        return time.toMillisPart() == 0 ? clock : clock + String.format(Locale.ROOT, ".%03d", time.toMillisPart());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
