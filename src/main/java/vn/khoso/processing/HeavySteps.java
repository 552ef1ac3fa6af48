package vn.khoso.processing;

import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.shared.KhosoException;

/** Does steps in the heavy lane. */
@Component
class HeavySteps implements JobHandler<StepOrder> {

    private final Workbench workbench;
    private final Progress progress;

    HeavySteps(Workbench workbench, Progress progress) {
        this.workbench = workbench;
        this.progress = progress;
    }

    @Override
    public JobKind<StepOrder> kind() {
        return Processing.HEAVY_STEP;
    }

    @Override
    public void run(StepOrder order) throws IOException {
        workbench.runPatiently(order);
    }

    @Override
    public void onGivenUp(StepOrder order, KhosoException problem) {
        progress.fail(order, problem);
    }
}
