package vn.khoso.processing;

import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.shared.KhosoException;

/** Does steps in the quick lane. */
@Component
class QuickSteps implements JobHandler<StepOrder> {

    private final Workbench workbench;
    private final Progress progress;

    QuickSteps(Workbench workbench, Progress progress) {
        this.workbench = workbench;
        this.progress = progress;
    }

    @Override
    public JobKind<StepOrder> kind() {
        return Processing.QUICK_STEP;
    }

    @Override
    public void run(StepOrder order) throws IOException {
        workbench.runQuickly(order);
    }

    @Override
    public void onGivenUp(StepOrder order, KhosoException problem) {
        progress.fail(order, problem);
    }
}
