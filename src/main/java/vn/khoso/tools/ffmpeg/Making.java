package vn.khoso.tools.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsSettings;

/** Runs the calls that make recordings, and checks what they made before it appears. */
@Component
final class Making {

    /** What nobody outside shall read: titles, places, devices, also those of single streams. */
    static final List<String> PUBLIC = List.of("-map_metadata", "-1", "-map_metadata:s", "-1", "-map_chapters", "-1");

    private static final Duration UNKNOWN_LENGTH = Duration.ofHours(1);

    private final FfmpegRuns runs;
    private final Recordings recordings;
    private final ToolsSettings settings;

    Making(FfmpegRuns runs, Recordings recordings, ToolsSettings settings) {
        this.runs = runs;
        this.recordings = recordings;
        this.settings = settings;
    }

    /** Where a rendition goes and what it will be. */
    record Target(Path file, DetectedType type) {

        static Target mp4(Path file) {
            return new Target(file, new DetectedType("video/mp4", "mp4", MediaFamily.VIDEO));
        }

        static Target mp3(Path file) {
            return new Target(file, new DetectedType("audio/mpeg", "mp3", MediaFamily.AUDIO));
        }

        static Target wav(Path file) {
            return new Target(file, new DetectedType("audio/wav", "wav", MediaFamily.AUDIO));
        }

        static Target m4a(Path file) {
            return new Target(file, new DetectedType("audio/mp4", "m4a", MediaFamily.AUDIO));
        }
    }

    /** Returns the progress of work on the whole recording. */
    static Progress progress(Header header, IntConsumer percent) {
        Duration claimed = header.claimedDuration();
        return new Progress(claimed.isPositive() ? claimed : UNKNOWN_LENGTH, percent);
    }

    /** Makes one file; the arguments end before its name. */
    MediaFacts make(Target target, List<String> arguments, Progress told) {
        try (UnfinishedFile unfinished = new UnfinishedFile(target.file())) {
            List<String> all = new ArrayList<>(arguments);
            all.add("file:" + unfinished.path());
            run(all, told);
            MediaFacts made = recordings.probeOwn(new MediaSource(unfinished.path(), target.type()));
            unfinished.finish();
            told.done();
            return made;
        }
    }

    /** Runs ffmpeg for as long as a rendition may take. */
    FfmpegRuns.Run run(List<String> arguments, Progress told) {
        return runs.run(arguments, settings.convertTime(), told);
    }
}
