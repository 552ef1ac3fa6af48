package vn.khoso.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.khoso.jobs.Jobs;

/** How far the samples have come, for the strip above every page of the demonstration. */
@Component
@ConditionalOnProperty("khoso.demo.enabled")
public class SampleLoading {

    private final Samples samples;
    private final Jobs jobs;
    private volatile Stage stage = Stage.STARTING;

    SampleLoading(Samples samples, Jobs jobs) {
        this.samples = samples;
        this.jobs = jobs;
    }

    /** Returns how many samples there are. */
    public int total() {
        return samples.all().size();
    }

    /** The jobs of the samples are written, or were in an earlier run. */
    void begin() {
        stage = Stage.LOADING;
    }

    /** Returns how many of them are where they shall be; asks the database no more once all are. */
    public int done() {
        return switch (stage) {
            case STARTING -> 0;
            case LOADING -> counted();
            case FINISHED -> total();
        };
    }

    private int counted() {
        long open = samples.all().stream()
                .filter(sample -> jobs.isPending(SampleEntry.KIND, sample.file()))
                .count();
        if (open == 0) {
            stage = Stage.FINISHED;
        }
        return total() - (int) open;
    }

    private enum Stage {
        STARTING,
        LOADING,
        FINISHED
    }
}
