package vn.khoso.processing;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.shared.KhosoException;

/** Does steps in each lane: where time is short, a step that needs more of it is handed on. */
@Configuration(proxyBeanMethods = false)
class StepHandlers {

    @Bean
    JobHandler<StepOrder> quickSteps(Workbench workbench, Progress progress) {
        return new Handler(StepQueue.QUICK_STEP, workbench::runQuickly, progress);
    }

    @Bean
    JobHandler<StepOrder> largeSteps(Workbench workbench, Progress progress) {
        return new Handler(StepQueue.LARGE_STEP, workbench::runQuickly, progress);
    }

    @Bean
    JobHandler<StepOrder> shortSteps(Workbench workbench, Progress progress) {
        return new Handler(StepQueue.SHORT_STEP, workbench::runPatiently, progress);
    }

    @Bean
    JobHandler<StepOrder> heavySteps(Workbench workbench, Progress progress) {
        return new Handler(StepQueue.HEAVY_STEP, workbench::runPatiently, progress);
    }

    /** How a step is run. */
    private interface Running {

        void run(StepOrder order) throws IOException;
    }

    private record Handler(JobKind<StepOrder> kind, Running running, Progress progress)
            implements JobHandler<StepOrder> {

        @Override
        public void run(StepOrder order) throws IOException {
            running.run(order);
        }

        @Override
        public void onGivenUp(StepOrder order, KhosoException problem) {
            progress.fail(order, problem);
        }
    }
}
