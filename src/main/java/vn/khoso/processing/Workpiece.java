package vn.khoso.processing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.tools.MediaSource;

/**
 * What a step works on: a scratch copy of the original, never the original itself.
 *
 * @param file the file
 * @param source the scratch copy and its type
 * @param directory an empty directory for what is made; removed with everything in it after the step
 * @param lane where it is worked on, and who is told how it goes
 */
public record Workpiece(MediaFile file, MediaSource source, Path directory, Lane lane) {

    /** Where a step is worked on. */
    public interface Lane {

        /** Tells 0 to 100. */
        void percent(int percent);

        /** Tells the owner something that is no failure; the last word counts. */
        void note(StepProgress.Note note);

        /**
         * Takes the step off the quick lane when it turns out, in the middle of it, to take minutes. Returns on the heavy
         * lane only.
         */
        void requireTime();
    }

    /** Tells 0 to 100. */
    public IntConsumer percent() {
        return lane::percent;
    }

    /** Tells the file's owner something that is no failure. */
    public void note(StepNote about, String... values) {
        lane.note(new StepProgress.Note(about, List.of(values)));
    }
}
