package vn.khoso.processing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one step is worked on. Passes on rises of two percent or more, so that progress does not become a load of its own. */
final class StepLane implements Workpiece.Lane {

    private static final int RISE = 2;

    private final StepOrder order;
    private final Progress progress;
    private final boolean quick;
    private int last;
    private StepProgress.@Nullable Note note;

    StepLane(StepOrder order, Progress progress, boolean quick) {
        this.order = order;
        this.progress = progress;
        this.quick = quick;
    }

    /** Thrown through a step that needs more time than the quick lane has. */
    static final class TimeNeeded extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        TimeNeeded() {
            super("the step goes on in the heavy lane");
        }
    }

    @Override
    public synchronized void percent(int percent) {
        if (percent >= last + RISE) {
            last = percent;
            progress.advance(order, percent);
        }
    }

    @Override
    public synchronized void note(StepProgress.Note told) {
        note = told;
    }

    synchronized Optional<StepProgress.Note> note() {
        return Optional.ofNullable(note);
    }

    @Override
    public void requireTime() {
        if (quick) {
            throw new TimeNeeded();
        }
    }
}
