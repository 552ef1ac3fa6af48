package vn.khoso.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khoso.shared.MediaFileId;

/**
 * How far one step of one file is.
 *
 * @param mediaFile the file
 * @param step the step
 * @param state where it stands
 * @param percent 0 to 100 while it runs
 * @param startedAt when its last attempt began
 * @param finishedAt when it ended, well or not
 * @param note what it has to tell the file's owner although it ended well
 */
public record StepProgress(
        MediaFileId mediaFile,
        StepName step,
        State state,
        int percent,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Note> note) {

    /**
     * What a step has to tell.
     *
     * @param about what it is about
     * @param values for the sentence's places, in order
     */
    public record Note(StepNote about, List<String> values) {

        /** Keeps an own copy of the values. */
        public Note {
            values = List.copyOf(values);
        }
    }

    /** Where a step stands. */
    public sealed interface State {
        /** Not begun. */
        record Waiting() implements State {}

        /** At work. */
        record Running() implements State {}

        /** Done. */
        record Done() implements State {}

        /** Given up, with the problem's code and a value for its sentence. */
        record Failed(String problemCode, String problemDetail) implements State {}
    }

    /** Returns how long the last attempt took, once it ended. */
    public Optional<Duration> took() {
        return startedAt.flatMap(start -> finishedAt.map(end -> Duration.between(start, end)));
    }

    /** Tells whether the step will not change any more by itself. */
    public boolean isOver() {
        return state instanceof State.Done || state instanceof State.Failed;
    }
}
