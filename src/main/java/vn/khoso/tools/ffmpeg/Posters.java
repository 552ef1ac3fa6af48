package vn.khoso.tools.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/**
 * Picks the frame that stands for a recording: of many frames the one closest to their average (ffmpeg's
 * {@code thumbnail}), so neither the black first one nor a flash.
 */
@Component
final class Posters {

    private static final int MOST_WIDE_PX = 1280;
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final String FROM_EVERY_QUARTER_SECOND = "fps=4,thumbnail=120,";
    private static final String FROM_KEY_FRAMES = "thumbnail=40,";
    private static final String FIRST_FRAME = "";
    private static final String JPEG = "image/jpeg";

    private final FfmpegRuns runs;
    private final Headers headers;
    private final ToolsSettings settings;

    Posters(FfmpegRuns runs, Headers headers, ToolsSettings settings) {
        this.runs = runs;
        this.headers = headers;
        this.settings = settings;
    }

    MadePicture make(MediaSource source, Path jpeg) {
        Header header = headers.read(source);
        StreamHeader video = header.video().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        VideoFilters.Size size = VideoFilters.fittingWidth(video, MOST_WIDE_PX);
        boolean shortOne = header.claimedDuration().compareTo(SHORT) <= 0;
        try (UnfinishedFile unfinished = new UnfinishedFile(jpeg)) {
            if (!(shortOne ? pickFromShort(source, video, unfinished) : pickFromLong(source, video, unfinished))) {
                pick(List.of(), FIRST_FRAME, new Shot(source, video, unfinished.path()));
            }
            if (!unfinished.written()) {
                throw new KhosoException(ToolsProblem.MEDIA_UNDECODABLE);
            }
            unfinished.finish();
        }
        return new MadePicture(jpeg, JPEG, size.widthPx(), size.heightPx());
    }

    /** Takes the frame shown at a time; where there is none, the telling one. */
    MadePicture make(MediaSource source, Duration at, Path jpeg) {
        Header header = headers.read(source);
        StreamHeader video = header.video().orElseThrow(() -> new KhosoException(ToolsProblem.MEDIA_UNDECODABLE));
        VideoFilters.Size size = VideoFilters.fittingWidth(video, MOST_WIDE_PX);
        try (UnfinishedFile unfinished = new UnfinishedFile(jpeg)) {
            List<String> from = List.of("-ss", FfmpegRuns.seconds(at));
            pick(from, FIRST_FRAME, new Shot(source, video, unfinished.path()));
            if (!unfinished.written()) {
                return make(source, jpeg);
            }
            unfinished.finish();
        }
        return new MadePicture(jpeg, JPEG, size.widthPx(), size.heightPx());
    }

    /** Takes the cover picture out of a sound file. */
    Optional<MadePicture> cover(MediaSource source, Path jpeg) {
        Optional<StreamHeader> cover = headers.read(source).cover();
        if (cover.isEmpty() || cover.get().widthPx() == 0 || cover.get().heightPx() == 0) {
            return Optional.empty();
        }
        VideoFilters.Size size = VideoFilters.fittingWidth(cover.get(), MOST_WIDE_PX);
        try (UnfinishedFile unfinished = new UnfinishedFile(jpeg)) {
            pick(List.of(), FIRST_FRAME, new Shot(source, cover.get(), unfinished.path()));
            if (!unfinished.written()) {
                return Optional.empty();
            }
            unfinished.finish();
        }
        return Optional.of(new MadePicture(jpeg, JPEG, size.widthPx(), size.heightPx()));
    }

    /** What to shoot and where to. */
    private record Shot(MediaSource source, StreamHeader video, Path jpeg) {}

    private boolean pickFromShort(MediaSource source, StreamHeader video, UnfinishedFile unfinished) {
        pick(List.of(), FROM_EVERY_QUARTER_SECOND, new Shot(source, video, unfinished.path()));
        return unfinished.written();
    }

    /** Decodes key frames alone: some minutes of a long recording cost no more than a short clip. */
    private boolean pickFromLong(MediaSource source, StreamHeader video, UnfinishedFile unfinished) {
        List<String> options = List.of("-skip_frame", "nokey", "-t", "300");
        pick(options, FROM_KEY_FRAMES, new Shot(source, video, unfinished.path()));
        return unfinished.written();
    }

    private void pick(List<String> inputOptions, String choice, Shot shot) {
        VideoFilters.Size size = VideoFilters.fittingWidth(shot.video(), MOST_WIDE_PX);
        List<String> arguments = new ArrayList<>(inputOptions);
        arguments.addAll(Demuxers.input(shot.source()));
        arguments.addAll(List.of("-map", "0:" + shot.video().index()));
        arguments.addAll(List.of("-vf", choice + VideoFilters.forJpeg(shot.video(), size)));
        arguments.addAll(List.of("-frames:v", "1", "-map_metadata", "-1", "-q:v", "3", "-f", "mjpeg"));
        arguments.add("file:" + shot.jpeg());
        runs.run(arguments, settings.decodeTime(), new Progress(SHORT, percent -> {}));
    }
}
