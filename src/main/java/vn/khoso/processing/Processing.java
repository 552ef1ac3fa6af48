package vn.khoso.processing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFileAccepted;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.Jobs;
import vn.khoso.jobs.RetryRule;
import vn.khoso.shared.MediaFileId;
import vn.khoso.tools.FileTypes;

/** Plans the steps of a file in the very transaction that accepts it, and lets people ask for a step again. */
@Component
public class Processing {

    private static final RetryRule TWICE = new RetryRule(2, Duration.ofSeconds(5), Duration.ofSeconds(5));

    static final JobKind<StepOrder> QUICK_STEP =
            JobKind.quick("processing.quick-step", StepOrder.class).retrying(TWICE);
    static final JobKind<StepOrder> HEAVY_STEP =
            JobKind.heavy("processing.heavy-step", StepOrder.class).retrying(TWICE);

    private final MediaFiles files;
    private final FileTypes types;
    private final PlannedSteps plans;
    private final Progress progress;
    private final PosterChoices posterChoices;
    private final Jobs jobs;

    Processing(
            MediaFiles files,
            FileTypes types,
            PlannedSteps plans,
            Progress progress,
            PosterChoices posterChoices,
            Jobs jobs) {
        this.plans = plans;
        this.posterChoices = posterChoices;
        this.files = files;
        this.types = types;
        this.progress = progress;
        this.jobs = jobs;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MediaFileAccepted accepted) {
        MediaFile file = files.get(accepted.mediaFileId());
        List<StepName> steps = file.detectedType()
                .flatMap(types::accepted)
                .map(plans::of)
                .orElseThrow(() -> new IllegalStateException("accepted without an accepted type: " + file.id()));
        progress.plan(file.id(), steps);
        steps.forEach(step -> schedule(new StepOrder(file.id().value(), step)));
    }

    /** Runs a step again, such as one that failed; its earlier result stays in place until then. */
    @Transactional
    public void again(MediaFileId file, StepName step) {
        progress.plan(file, List.of(step));
        schedule(new StepOrder(file.value(), step));
    }

    /**
     * Takes the frame shown at a time as the picture of a recording, or, without one, picks by content again. Rights are
     * the caller's to check.
     *
     * @param at from the beginning; behind the end the telling frame is taken
     */
    @Transactional
    public void choosePoster(MediaFileId file, Optional<Duration> at) {
        at.ifPresentOrElse(time -> posterChoices.choose(file, time), () -> posterChoices.forget(file));
        again(file, StepName.POSTER);
    }

    private void schedule(StepOrder order) {
        jobs.schedule(QUICK_STEP, order.key(), order);
    }
}
