package vn.khoso.tools.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.Programs;
import vn.khoso.tools.ToolsProblem;

/** Runs ffmpeg with the options that every call needs. */
@Component
final class FfmpegRuns {

    private static final ByteSize PROGRESS_LIMIT = ByteSize.ofMebibytes(64);
    private static final String LOADER_NOTICE = "no version information available";

    private final MediaPrograms mediaPrograms;
    private final Programs programs;

    FfmpegRuns(MediaPrograms mediaPrograms, Programs programs) {
        this.mediaPrograms = mediaPrograms;
        this.programs = programs;
    }

    /**
     * What a run came to.
     *
     * @param reached time stamp of the last output
     * @param complaints number of error lines
     * @param words the last part of standard error
     */
    record Run(Duration reached, int complaints, String words) {}

    /**
     * Runs ffmpeg.
     *
     * @param arguments input, maps and output
     * @param progress told how far it has come
     * @throws KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when ffmpeg gives up on the file
     */
    Run run(List<String> arguments, Duration timeLimit, Progress progress) {
        return run(mediaPrograms.ffmpeg(), arguments, timeLimit, progress);
    }

    /** Runs ffmpeg and tells what it writes; nothing is known of how far it has come. */
    void run(List<String> arguments, Duration timeLimit, Consumer<String> lines) {
        run(mediaPrograms.ffmpeg(), arguments, timeLimit, lines);
    }

    /** Runs a version of ffmpeg that knows the tile grids of HEIC. */
    Run runKnowingTiles(List<String> arguments, Duration timeLimit) {
        MediaProgram ffmpeg = mediaPrograms.knowingTiles(mediaPrograms.ffmpeg(), MediaPrograms.FFMPEG);
        return run(ffmpeg, arguments, timeLimit, new Progress(timeLimit, percent -> {}));
    }

    private Run run(MediaProgram ffmpeg, List<String> arguments, Duration timeLimit, Progress progress) {
        String words = run(ffmpeg, arguments, timeLimit, (Consumer<String>) progress);
        return new Run(progress.reached(), complaints(words), words);
    }

    private String run(MediaProgram ffmpeg, List<String> arguments, Duration timeLimit, Consumer<String> lines) {
        List<String> all = new ArrayList<>(
                List.of("-nostdin", "-hide_banner", "-v", "error", "-y", "-nostats", "-progress", "pipe:1"));
        all.addAll(arguments);
        ProgramCall call = new ProgramCall(ffmpeg.executable(), all, ffmpeg.environment(), timeLimit, PROGRESS_LIMIT);
        try {
            return programs.run(call, lines).standardErrorTail();
        } catch (ProgramFailure e) {
            throw e.errorCode() == ToolsProblem.PROGRAM_FAILED
                    ? new KhosoException(ToolsProblem.MEDIA_UNDECODABLE, e)
                    : e;
        }
    }

    private static int complaints(String standardError) {
        return (int) standardError
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(LOADER_NOTICE))
                .count();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
