package vn.khoso.tools.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.Waveforms;

/** Peaks as ffmpeg's {@code astats} tells them, window by window: nothing but numbers crosses the border. */
@Component
final class SoundPeaks implements Waveforms {

    private static final int WINDOWS = 1000;
    private static final int SAMPLE_RATE_HZ = 8000;
    private static final String KEY = "lavfi.astats.Overall.Peak_level";

    private final FfmpegRuns runs;
    private final Headers headers;
    private final ToolsSettings settings;

    SoundPeaks(FfmpegRuns runs, Headers headers, ToolsSettings settings) {
        this.runs = runs;
        this.headers = headers;
        this.settings = settings;
    }

    @Override
    public float[] peaks(MediaSource source, Duration whole) {
        StreamHeader audio =
                headers.read(source).audio().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        long samples = Math.max(1, whole.toMillis() * SAMPLE_RATE_HZ / 1000 / WINDOWS);
        List<String> arguments = new ArrayList<>(Demuxers.input(source));
        arguments.addAll(List.of("-map", "0:" + audio.index(), "-ac", "1", "-af"));
        arguments.add("aresample=" + SAMPLE_RATE_HZ + ",asetnsamples=n=" + samples
                + ":p=0,astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=Peak_level,"
                + "ametadata=mode=print:key=" + KEY + ":file=-");
        arguments.addAll(List.of("-f", "null", "-"));
        Levels levels = new Levels();
        runs.run(arguments, settings.convertTime(), levels);
        if (levels.peaks.isEmpty()) {
            throw new KhosoException(ToolsProblem.MEDIA_UNDECODABLE);
        }
        float[] peaks = new float[Math.min(levels.peaks.size(), WINDOWS + 1)];
        for (int i = 0; i < peaks.length; i++) {
            peaks[i] = levels.peaks.get(i);
        }
        return peaks;
    }

    /** Picks the levels out of what ffmpeg writes. */
    private static final class Levels implements Consumer<String> {

        private final List<Float> peaks = new ArrayList<>();

        @Override
        public void accept(String line) {
            if (line.startsWith(KEY) && peaks.size() <= WINDOWS) {
                peaks.add(share(line.substring(KEY.length() + 1).strip()));
            }
        }

        /** Decibels below full scale to a share of it; silence is minus infinity. */
        private static float share(String decibels) {
            try {
                return (float) Math.clamp(Math.pow(10, Double.parseDouble(decibels) / 20), 0, 1);
            } catch (NumberFormatException silence) {
                return 0;
            }
        }
    }
}
