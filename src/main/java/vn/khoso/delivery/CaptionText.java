package vn.khoso.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.khoso.catalogue.Cue;

/** Writes cues down in each of the forms. */
public final class CaptionText {

    private CaptionText() {}

    /** Returns the cues, which must be in the order they are said, as a file of this form. */
    public static String write(List<Cue> cues, CaptionFormat format) {
        StringBuilder text = new StringBuilder(cues.size() * 100);
        if (format == CaptionFormat.VTT) {
            text.append("WEBVTT\n\n");
        }
        int number = 0;
        for (Cue cue : cues) {
            number++;
            String words = cue.said().text().replaceAll("\\R(?:\\s*\\R)*", "\n");
            switch (format) {
                case VTT -> text.append(times(cue, '.')).append(escaped(words)).append("\n\n");
                case SRT ->
                    text.append(number)
                            .append('\n')
                            .append(times(cue, ','))
                            .append(words)
                            .append("\n\n");
                case TXT ->
                    text.append(minutes(cue.said().start()))
                            .append('\t')
                            .append(words.replace('\n', ' '))
                            .append('\n');
            }
        }
        return text.toString();
    }

    private static String times(Cue cue, char point) {
        return clock(cue.said().start(), point) + " --> " + clock(cue.said().end(), point) + "\n";
    }

    private static String clock(Duration time, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart(),
                point,
                time.toMillisPart());
    }

    private static String minutes(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
