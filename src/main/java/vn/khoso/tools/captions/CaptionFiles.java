package vn.khoso.tools.captions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.CaptionReader;
import vn.khoso.tools.TimedLine;
import vn.khoso.tools.ToolsProblem;

/** Reads captions by their form, whatever the file is called. */
@Component
final class CaptionFiles implements CaptionReader {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_LINES = 20_000;
    private static final Duration SHORTEST_SHOWN = Duration.ofSeconds(2);
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");
    private static final Pattern XML = Pattern.compile("\\A\\s*<(?:\\?xml|!--|(?:\\w+:)?tt[\\s>])");

    @Override
    public List<TimedLine> read(Path file) {
        String text = CaptionEncoding.decode(bytes(file));
        List<TimedLine> lines = (XML.matcher(text).find() ? Ttml.read(text) : TimedBlocks.read(text))
                .stream()
                        .filter(line ->
                                !INVISIBLE.matcher(line.text()).replaceAll("").isBlank())
                        .map(CaptionFiles::shown)
                        .sorted(Comparator.comparing(TimedLine::start))
                        .limit(MOST_LINES)
                        .toList();
        if (lines.isEmpty()) {
            throw new KhosoException(ToolsProblem.CAPTIONS_UNREADABLE);
        }
        return lines;
    }

    private static TimedLine shown(TimedLine line) {
        return line.end().compareTo(line.start()) > 0
                ? line
                : new TimedLine(line.start(), line.start().plus(SHORTEST_SHOWN), line.text());
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
