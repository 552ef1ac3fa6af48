package vn.khoso.processing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PatientWork;

/** Does steps in each lane: where time is short, a step that needs more of it is handed on. */
@Configuration(proxyBeanMethods = false)
class StepHandlers {

    @Bean
    JobHandler<StepOrder> quickSteps(Workbench workbench, Progress progress, Followers followers) {
        return new Handler(StepQueue.QUICK_STEP, order -> lead(order, workbench, followers), progress);
    }

    @Bean
    JobHandler<StepOrder> largeSteps(Workbench workbench, Progress progress, Followers followers) {
        return new Handler(StepQueue.LARGE_STEP, order -> lead(order, workbench, followers), progress);
    }

    @Bean
    JobHandler<StepOrder> shortSteps(Workbench workbench, Progress progress) {
        return new Handler(StepQueue.SHORT_STEP, workbench::runPatiently, progress);
    }

    @Bean
    JobHandler<StepOrder> heavySteps(Workbench workbench, Progress progress) {
        return new Handler(StepQueue.HEAVY_STEP, workbench::runPatiently, progress);
    }

    /** Runs a step, giving way where nobody waits for it; what waited for it goes on however it ended. */
    private static void lead(StepOrder order, Workbench workbench, Followers followers) throws Exception {
        try {
            if (order.step().isAwaited()) {
                workbench.runQuickly(order);
            } else {
                PatientWork.run(PatientWork.SOON_DONE, () -> workbench.runQuickly(order));
            }
        } finally {
            followers.after(order);
        }
    }

    /** How a step is run. */
    private interface Running {

        void run(StepOrder order) throws Exception;
    }

    private record Handler(JobKind<StepOrder> kind, Running running, Progress progress)
            implements JobHandler<StepOrder> {

        @Override
        public void run(StepOrder order) throws Exception {
            running.run(order);
        }

        @Override
        public void onGivenUp(StepOrder order, KhosoException problem) {
            progress.fail(order, problem);
        }
    }
}
