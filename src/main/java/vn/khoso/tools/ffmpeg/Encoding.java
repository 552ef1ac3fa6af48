package vn.khoso.tools.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** The options with which pictures and sound are encoded. */
final class Encoding {

    private static final List<Step> STEPS =
            List.of(new Step(240, 350), new Step(360, 700), new Step(480, 1200), new Step(720, 2500));
    private static final int FULL_HD_KBPS = 5000;

    private Encoding() {}

    private record Step(int shortSidePx, int kbps) {}

    /** Returns the most a size may take, so that lines fit for it keep playing. */
    static int mostKbps(int shortSidePx) {
        return STEPS.stream()
                .filter(step -> shortSidePx <= step.shortSidePx())
                .mapToInt(Step::kbps)
                .findFirst()
                .orElse(FULL_HD_KBPS);
    }

    /**
     * One key frame in two seconds at most, so that jumping to "12:34" lands there; frame times stay as uneven as phones
     * record them.
     */
    static List<String> picture(int mostKbps, String quality) {
        return List.of(
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-profile:v",
                "high",
                "-crf",
                quality,
                "-maxrate",
                mostKbps + "k",
                "-bufsize",
                2 * mostKbps + "k",
                "-force_key_frames",
                "expr:gte(t,n_forced*2)",
                "-fps_mode",
                "vfr");
    }

    static List<String> sound(Header header) {
        int channels = channels(header);
        return sound(channels, channels == 2 ? 128 : 96);
    }

    static List<String> sound(int channels, int kbps) {
        return List.of("-c:a", "aac", "-b:a", kbps + "k", "-ac", Integer.toString(channels));
    }

    /** More than two channels are mixed down: phones and loudspeakers have no more. */
    static int channels(Header header) {
        return header.audio().map(audio -> Math.min(2, audio.channels())).orElse(1);
    }

    static List<String> maps(Header header, StreamHeader video) {
        List<String> maps = new ArrayList<>(List.of("-map", "0:" + video.index()));
        header.audio().ifPresent(audio -> maps.addAll(List.of("-map", "0:" + audio.index())));
        return maps;
    }
}
