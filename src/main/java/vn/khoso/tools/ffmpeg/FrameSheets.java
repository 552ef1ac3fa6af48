package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Storyboards;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/** Sheets of small frames. Key frames alone are decoded, so that three hours cost no more than their reading. */
@Component
final class FrameSheets implements Storyboards {

    private static final int MOST_FRAMES = 100;
    private static final int SIDE = 5;
    private static final int LONGER_SIDE_PX = 160;
    /** Shorter ones are decoded whole, for a frame at every step. */
    private static final Duration SHORT = Duration.ofMinutes(2);

    private static final Duration SHORTEST_STEP = Duration.ofSeconds(2);

    private final FfmpegRuns runs;
    private final Headers headers;
    private final ToolsSettings settings;

    FrameSheets(FfmpegRuns runs, Headers headers, ToolsSettings settings) {
        this.runs = runs;
        this.headers = headers;
        this.settings = settings;
    }

    @Override
    public List<MadePicture> make(MediaSource source, Duration whole, Path directory) {
        StreamHeader video =
                headers.read(source).video().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        int longer = Math.max(video.widthPx(), video.heightPx());
        VideoFilters.Size frame =
                VideoFilters.fittingWidth(video, Math.max(2, LONGER_SIDE_PX * video.widthPx() / longer));
        long step = Math.max(SHORTEST_STEP.toMillis(), whole.toMillis() / MOST_FRAMES + 1);
        draw(source, video, frame, new Steps(step, whole), directory);
        List<MadePicture> sheets = sheets(frame, directory);
        if (sheets.isEmpty()) {
            throw new KhosoException(ToolsProblem.MEDIA_UNDECODABLE);
        }
        writeIndex(frame, new Times(whole.toMillis(), step, sheets.size()), directory.resolve(INDEX));
        return sheets;
    }

    /** Milliseconds from frame to frame, and the whole. */
    private record Steps(long step, Duration whole) {

        long frames() {
            return Math.min(MOST_FRAMES, Math.max(1, (whole.toMillis() + step - 1) / step));
        }

        /** Where key frames are far apart or come to an end, the last one stands in. */
        String filled() {
            return "tpad=stop_mode=clone:stop_duration=" + FfmpegRuns.seconds(whole.plusMillis(step))
                    + ",trim=end_frame=" + frames();
        }
    }

    private void draw(MediaSource source, StreamHeader video, VideoFilters.Size frame, Steps steps, Path directory) {
        boolean every = steps.whole().compareTo(SHORT) <= 0;
        List<String> arguments = new ArrayList<>(every ? List.of() : List.of("-skip_frame", "nokey"));
        arguments.addAll(Demuxers.input(source));
        arguments.addAll(List.of("-map", "0:" + video.index(), "-vf"));
        arguments.add("fps=1000/" + steps.step() + ":start_time=0:round=near:eof_action=pass,"
                + VideoFilters.forJpeg(video, frame) + "," + steps.filled() + ",tile=" + SIDE + "x" + SIDE);
        arguments.addAll(List.of("-frames:v", Integer.toString(MOST_FRAMES / (SIDE * SIDE)), "-q:v", "5"));
        arguments.addAll(List.of("-map_metadata", "-1", "-f", "image2", "-fps_mode", "passthrough"));
        arguments.add(directory.resolve("sheet-%d.jpg").toString());
        runs.run(arguments, settings.convertTime(), new Progress(settings.convertTime(), percent -> {}));
    }

    private static List<MadePicture> sheets(VideoFilters.Size frame, Path directory) {
        return IntStream.rangeClosed(1, MOST_FRAMES / (SIDE * SIDE))
                .mapToObj(number -> directory.resolve("sheet-" + number + ".jpg"))
                .filter(Files::exists)
                .map(sheet -> new MadePicture(sheet, "image/jpeg", frame.widthPx() * SIDE, frame.heightPx() * SIDE))
                .toList();
    }

    /** Length of the whole and of a step in milliseconds, and how many sheets there are. */
    private record Times(long whole, long step, int sheets) {

        long frames() {
            return Math.min((long) sheets * SIDE * SIDE, (whole + step - 1) / step);
        }
    }

    private static void writeIndex(VideoFilters.Size frame, Times times, Path file) {
        StringBuilder index = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < times.frames(); i++) {
            int place = i % (SIDE * SIDE);
            index.append('\n')
                    .append(stamp(i * times.step()))
                    .append(" --> ")
                    .append(stamp(Math.min(times.whole(), (i + 1) * times.step())))
                    .append("\nsheet-")
                    .append(i / (SIDE * SIDE) + 1)
                    .append(".jpg#xywh=")
                    .append(place % SIDE * frame.widthPx())
                    .append(',')
                    .append(place / SIDE * frame.heightPx())
                    .append(',')
                    .append(frame.widthPx())
                    .append(',')
                    .append(frame.heightPx())
                    .append('\n');
        }
        try {
            Files.writeString(file, index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stamp(long milliseconds) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                milliseconds / 3_600_000,
                milliseconds / 60_000 % 60,
                milliseconds / 1000 % 60,
                milliseconds % 1000);
    }
}
