package vn.khoso.processing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.shared.KhosoException;

/** Does steps in each lane: where time is short, a step that needs more of it is handed on. */
@Configuration(proxyBeanMethods = false)
class StepHandlers {

    @Bean
    JobHandler<StepOrder> quickSteps(Workbench workbench, Progress progress, Followers followers) {
        return new Handler(StepQueue.QUICK_STEP, order -> quickly(order, workbench, followers), progress, followers);
    }

    @Bean
    JobHandler<StepOrder> largeSteps(Workbench workbench, Progress progress, Followers followers) {
        return new Handler(StepQueue.LARGE_STEP, order -> quickly(order, workbench, followers), progress, followers);
    }

    @Bean
    JobHandler<StepOrder> shortSteps(Workbench workbench, Progress progress, Followers followers) {
        return new Handler(StepQueue.SHORT_STEP, order -> patiently(order, workbench, followers), progress, followers);
    }

    @Bean
    JobHandler<StepOrder> heavySteps(Workbench workbench, Progress progress, Followers followers) {
        return new Handler(StepQueue.HEAVY_STEP, order -> patiently(order, workbench, followers), progress, followers);
    }

    private static void quickly(StepOrder order, Workbench workbench, Followers followers) throws Exception {
        try {
            followers.quickTurn(order, () -> workbench.runQuickly(order));
        } finally {
            followers.afterQuickTurn(order);
        }
    }

    private static void patiently(StepOrder order, Workbench workbench, Followers followers) throws Exception {
        try {
            workbench.runPatiently(order);
        } finally {
            followers.afterEnd(order);
        }
    }

    /** How a step is run. */
    private interface Running {

        void run(StepOrder order) throws Exception;
    }

    private record Handler(JobKind<StepOrder> kind, Running running, Progress progress, Followers followers)
            implements JobHandler<StepOrder> {

        @Override
        public void run(StepOrder order) throws Exception {
            running.run(order);
        }

        @Override
        public void onGivenUp(StepOrder order, KhosoException problem) {
            progress.fail(order, problem);
            followers.afterEnd(order);
        }
    }
}
