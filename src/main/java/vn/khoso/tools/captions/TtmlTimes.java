package vn.khoso.tools.captions;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Times as TTML writes them (https://www.w3.org/TR/ttml1/#timing-value-timeExpression).
 *
 * @param frameRate frames a second
 * @param tickRate ticks a second
 */
record TtmlTimes(double frameRate, double tickRate) {

    private static final String PARAMETERS = "http://www.w3.org/ns/ttml#parameter";
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{2,3}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9})|:(\\d{1,3}).*)?");
    private static final Pattern OFFSET = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(h|ms|m|s|f|t)");

    /** Reads the rates of the root; 30 frames a second where none is given, as the standard says. */
    static TtmlTimes of(XMLStreamReader root) {
        double frames = number(root.getAttributeValue(PARAMETERS, "frameRate")).orElse(30.0);
        double ticks = number(root.getAttributeValue(PARAMETERS, "tickRate")).orElse(1.0);
        return new TtmlTimes(frames, ticks);
    }

    Optional<Duration> read(@Nullable String expression) {
        if (expression == null) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(expression.strip());
        if (clock.matches()) {
            return Optional.of(clock(clock));
        }
        Matcher offset = OFFSET.matcher(expression.strip());
        return offset.matches()
                ? Optional.of(seconds(Double.parseDouble(offset.group(1)) * unit(offset.group(2))))
                : Optional.empty();
    }

    private Duration clock(Matcher clock) {
        double seconds = Long.parseLong(clock.group(1)) * 3600.0
                + Long.parseLong(clock.group(2)) * 60.0
                + Long.parseLong(clock.group(3));
        if (clock.group(4) != null) {
            seconds += Double.parseDouble("0." + clock.group(4));
        } else if (clock.group(5) != null) {
            seconds += Double.parseDouble(clock.group(5)) / frameRate;
        }
        return seconds(seconds);
    }

    private double unit(String metric) {
        return switch (metric) {
            case "h" -> 3600;
            case "m" -> 60;
            case "ms" -> 0.001;
            case "f" -> 1 / frameRate;
            case "t" -> 1 / tickRate;
            default -> 1;
        };
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Optional<Double> number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,9}(\\.\\d+)?") || Double.parseDouble(text) == 0
                ? Optional.empty()
                : Optional.of(Double.parseDouble(text));
    }
}
