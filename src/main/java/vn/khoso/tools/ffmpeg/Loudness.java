package vn.khoso.tools.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.khoso.tools.MediaSource;

/**
 * Measures how loud a sound is and says how to move it to -16 LUFS. Measuring first lets the second run move the whole
 * by one gain, so that loud and quiet passages stay as they were meant (EBU R 128; ffmpeg manual, "loudnorm").
 */
@Component
final class Loudness {

    private static final String TARGET = "loudnorm=I=-16:TP=-1.5:LRA=11";

    private final Making making;

    Loudness(Making making) {
        this.making = making;
    }

    /** Returns the filter for this sound; one that changes nothing when there is nothing to hear. */
    String filter(MediaSource source, StreamHeader audio, Progress told) {
        List<String> arguments = new ArrayList<>(List.of("-v", "info"));
        arguments.addAll(Demuxers.input(source));
        arguments.addAll(List.of("-map", "0:" + audio.index(), "-af", TARGET + ":print_format=json"));
        arguments.addAll(List.of("-f", "null", "-"));
        String report = making.run(arguments, told).words();
        double loudness = value(report, "input_i");
        if (loudness < -70) { // the absolute gate of ITU-R BS.1770: silence
            return "anull";
        }
        return String.format(
                Locale.ROOT,
                "%s:linear=true:measured_I=%.2f:measured_TP=%.2f:measured_LRA=%.2f:measured_thresh=%.2f:offset=%.2f",
                TARGET,
                loudness,
                value(report, "input_tp"),
                value(report, "input_lra"),
                value(report, "input_thresh"),
                value(report, "target_offset"));
    }

    private static double value(String report, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"(-?[0-9.]+)\"").matcher(report);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NEGATIVE_INFINITY;
    }
}
