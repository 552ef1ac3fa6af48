package vn.khoso.processing.steps;

import java.time.Duration;
import java.util.List;
import vn.khoso.catalogue.TimedText;
import vn.khoso.tools.TimedLine;

/** Lines as the tools read them, made into the texts the catalogue keeps. */
final class TimedTexts {

    private static final Duration LATEST = Duration.ofHours(99);

    private TimedTexts() {}

    static List<TimedText> of(List<TimedLine> lines) {
        return lines.stream()
                .filter(line -> line.end().compareTo(LATEST) < 0 && !line.text().isBlank())
                .map(TimedTexts::text)
                .toList();
    }

    private static TimedText text(TimedLine line) {
        String words = line.text();
        return new TimedText(line.start(), line.end(), words.substring(0, Math.min(words.length(), TimedText.LONGEST)));
    }
}
