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
import vn.khoso.catalogue.MediaRole;
import vn.khoso.shared.MediaFileId;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.FileTypes;

/** Plans the steps of a file in the very transaction that accepts it, and lets people ask for a step again. */
@Component
public class Processing {

    private final MediaFiles files;
    private final FileTypes types;
    private final PlannedSteps plans;
    private final Progress progress;
    private final PosterChoices posterChoices;
    private final StepQueue queue;

    Processing(
            MediaFiles files,
            FileTypes types,
            PlannedSteps plans,
            Progress progress,
            PosterChoices posterChoices,
            StepQueue queue) {
        this.plans = plans;
        this.posterChoices = posterChoices;
        this.files = files;
        this.types = types;
        this.progress = progress;
        this.queue = queue;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MediaFileAccepted accepted) {
        MediaFile file = files.get(accepted.mediaFileId());
        if (file.role() == MediaRole.PROOF) {
            return; // evidence is looked at as it came, by few; nothing is made of it
        }
        DetectedType type = file.detectedType()
                .flatMap(types::accepted)
                .orElseThrow(() -> new IllegalStateException("accepted without an accepted type: " + file.id()));
        List<StepName> steps = plans.of(type);
        progress.plan(file.id(), steps);
        Followers.atOnce(type, steps).forEach(step -> queue.ask(file, step));
    }

    /** Runs a step again, such as one that failed; its earlier result stays in place until then. */
    @Transactional
    public void again(MediaFileId file, StepName step) {
        progress.plan(file, List.of(step));
        queue.ask(files.get(file), step);
    }

    /** Runs a step again behind everything that people wait for. */
    @Transactional
    void inItsOwnTime(MediaFileId file, StepName step) {
        progress.plan(file, List.of(step));
        queue.askLater(files.get(file), step);
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
}
