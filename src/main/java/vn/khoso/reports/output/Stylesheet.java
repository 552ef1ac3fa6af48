package vn.khoso.reports.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Style sheets of the program. */
final class Stylesheet {

    private static final Pattern FONT = Pattern.compile("url\\(\"\\.\\./fonts/([a-z0-9-]+\\.woff2)\"\\)");

    private Stylesheet() {}

    static String read(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    /** Returns a style sheet that carries its fonts within, for a file that stands alone. */
    static String withFonts(String resource) {
        return FONT.matcher(read(resource)).replaceAll(Stylesheet::embedded);
    }

    private static String embedded(MatchResult font) {
        String bytes = Base64.getEncoder().encodeToString(bytes("static/fonts/" + font.group(1)));
        return Matcher.quoteReplacement("url(\"data:font/woff2;base64," + bytes + "\")");
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Stylesheet.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
