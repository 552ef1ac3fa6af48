package vn.khoso.processing;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.Products;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.JobTerms;
import vn.khoso.jobs.Jobs;
import vn.khoso.jobs.Lane;
import vn.khoso.jobs.RetryRule;

/** Puts steps into the lane they belong to, in the turn of their organisation. */
@Component
class StepQueue {

    static final JobKind<StepOrder> QUICK_STEP = JobKind.quick("processing.quick-step", StepOrder.class)
            .retrying(new RetryRule(2, Duration.ofSeconds(5), Duration.ofSeconds(5)));
    static final JobKind<StepOrder> LARGE_STEP = QUICK_STEP.in(Lane.LARGE, "processing.large-step");
    static final JobKind<StepOrder> SHORT_STEP = QUICK_STEP.in(Lane.SHORT, "processing.short-step");
    static final JobKind<StepOrder> HEAVY_STEP = QUICK_STEP.in(Lane.HEAVY, "processing.heavy-step");

    private final Jobs jobs;
    private final Products products;
    private final StepLengths lengths;

    StepQueue(Jobs jobs, Products products, StepLengths lengths) {
        this.jobs = jobs;
        this.products = products;
        this.lengths = lengths;
    }

    /** Asks for a step; whether it takes long is found out when its turn comes. */
    void ask(MediaFile file, StepName step) {
        ask(file, step, terms(file, step));
    }

    /** Asks for a step that nobody waits for. */
    void askLater(MediaFile file, StepName step) {
        ask(file, step, terms(file, step).later());
    }

    private void ask(MediaFile file, StepName step, JobTerms terms) {
        StepOrder order = new StepOrder(file.id().value(), step);
        jobs.schedule(lengths.isLarge(file) ? LARGE_STEP : QUICK_STEP, order.key(), order, terms);
    }

    /** Hands a step that turned out to take long on: what people wait for first goes before what may come later. */
    void handOn(StepOrder order, Workpiece workpiece) {
        jobs.schedule(
                lengths.isShort(workpiece) ? SHORT_STEP : HEAVY_STEP,
                order.key(),
                order,
                terms(workpiece.file(), order.step()));
    }

    private JobTerms terms(MediaFile file, StepName step) {
        JobTerms terms = JobTerms.of(products.get(file.product()).organisation());
        return isAwaited(file, step) ? terms : terms.later();
    }

    /** Tells whether people wait for the step: of a film they wait for the picture, and its sound alone may come later. */
    boolean isAwaited(MediaFile file, StepName step) {
        boolean film =
                file.detectedType().filter(type -> type.startsWith("video/")).isPresent();
        return step.isAwaited() && !(film && step == StepName.PLAYABLE_AUDIO);
    }

    /** Tells whether the step waits or runs in the lane of what takes the processors but soon ends. */
    boolean endsSoon(StepOrder order) {
        return jobs.isPending(SHORT_STEP, order.key());
    }
}
