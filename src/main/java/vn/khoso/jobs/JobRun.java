package vn.khoso.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PatientWork;

/**
 * Runs the jobs of one kind: done, tried again or given up.
 *
 * @param <T> the payload's type
 */
final class JobRun<T> {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
    private static final Duration PARKED_FOR = Duration.ofHours(1);
    private static final Set<Integer> PASSING = Set.of(408, 423, 425, 429);

    private final JobHandler<T> handler;
    private final JobKind<T> kind;
    private final Workshop workshop;
    private final Runnable wake;

    /** Takes the way to make the lane look again at once, for a job that was asked for while it ran. */
    JobRun(JobHandler<T> handler, Workshop workshop, Runnable wake) {
        this.handler = handler;
        this.kind = handler.kind();
        this.workshop = workshop;
        this.wake = wake;
    }

    Task<T> task() {
        return Tasks.custom(kind.name(), kind.payloadType())
                .onFailure((outcome, operations) ->
                        failed(outcome.getExecution(), null, outcome.getCause().orElse(null)))
                .onDeadExecution((outcome, operations) -> cutOff(outcome.getExecution()))
                .execute(this::execute);
    }

    private CompletionHandler<T> execute(TaskInstance<T> instance, ExecutionContext context) {
        Execution execution = context.getExecution();
        T payload = instance.getData();
        if (!kind.retries().allowsAfter(execution.consecutiveFailures)) {
            return (outcome, operations) ->
                    giveUp(execution, payload, problem(execution, JobsProblem.WORK_INTERRUPTED, null));
        }
        try {
            workshop.rows().serve(execution);
            work(payload);
            return (outcome, operations) -> done(execution);
        } catch (Exception | Error e) {
            boolean interrupted = Thread.interrupted() || e instanceof InterruptedException;
            if (interrupted || context.getSchedulerState().isShuttingDown()) {
                return (outcome, operations) -> stopped(execution);
            }
            return (outcome, operations) -> failed(execution, payload, e);
        }
    }

    private void work(T payload) throws Exception {
        switch (kind.lane()) {
            case QUICK, LARGE -> handler.run(payload);
            case SHORT -> PatientWork.run(PatientWork.SOON_DONE, () -> handler.run(payload));
            case HEAVY -> PatientWork.run(PatientWork.LONG, () -> handler.run(payload));
        }
    }

    private void done(Execution execution) {
        if (workshop.rows().finish(execution)) {
            return;
        }
        if (workshop.rows().startAfresh(execution)) {
            wake.run();
        } else {
            LOG.warn("Job done after another node had taken it: kind={} key={}", kind.name(), execution.getId());
        }
    }

    private void stopped(Execution execution) {
        LOG.info("Job interrupted, runs again after the next start: kind={} key={}", kind.name(), execution.getId());
        workshop.rows()
                .tryAgain(
                        execution,
                        execution.consecutiveFailures,
                        workshop.clock().instant());
    }

    private void cutOff(Execution execution) {
        LOG.warn("Job of a node that is gone starts again: kind={} key={}", kind.name(), execution.getId());
        workshop.rows()
                .tryAgain(
                        execution,
                        execution.consecutiveFailures + 1,
                        workshop.clock().instant());
        wake.run();
    }

    private void failed(Execution execution, @Nullable T payload, @Nullable Throwable cause) {
        int failures = execution.consecutiveFailures + 1;
        if (payload != null && (isPermanent(cause) || !kind.retries().allowsAfter(failures))) {
            giveUp(execution, payload, named(execution, cause));
            return;
        }
        // a payload that cannot be read waits for a release that can
        Duration pause = payload == null ? PARKED_FOR : kind.retries().pauseAfter(failures);
        LOG.warn(
                "Job failed, tried again: kind={} key={} failures={} pause={}",
                kind.name(),
                execution.getId(),
                failures,
                pause,
                cause);
        workshop.rows().tryAgain(execution, failures, workshop.clock().instant().plus(pause));
    }

    /** What the request or the file is to blame for does not go away by waiting; a busy or locked thing does. */
    private static boolean isPermanent(@Nullable Throwable cause) {
        return cause instanceof KhosoException named
                && named.errorCode().status() >= 400
                && named.errorCode().status() < 500
                && !PASSING.contains(named.errorCode().status());
    }

    private KhosoException named(Execution execution, @Nullable Throwable cause) {
        return cause instanceof KhosoException named ? named : problem(execution, JobsProblem.WORK_FAILED, cause);
    }

    private KhosoException problem(Execution execution, JobsProblem problem, @Nullable Throwable cause) {
        return new KhosoException(problem, cause, kind.name(), execution.getId());
    }

    /** What a file is to blame for is shown to its owner with its name; nobody has to look into the log for it. */
    private void tell(Execution execution, KhosoException problem) {
        if (isPermanent(problem)) {
            LOG.info(
                    "Job ended with a named problem: kind={} key={} because={}",
                    kind.name(),
                    execution.getId(),
                    problem.errorCode().code());
        } else {
            LOG.error("Job given up: kind={} key={}", kind.name(), execution.getId(), problem);
        }
    }

    private void giveUp(Execution execution, T payload, KhosoException problem) {
        tell(execution, problem);
        try {
            boolean removed = workshop.transactions().execute(status -> {
                handler.onGivenUp(payload, problem);
                boolean finished = workshop.rows().finish(execution);
                if (!finished) {
                    status.setRollbackOnly();
                }
                return finished;
            });
            if (!removed && workshop.rows().startAfresh(execution)) {
                wake.run();
            }
        } catch (RuntimeException e) {
            LOG.error("Nobody could be told of the failure: kind={} key={}", kind.name(), execution.getId(), e);
            int lastAttempt = kind.retries().attempts() - 1;
            workshop.rows()
                    .tryAgain(execution, lastAttempt, workshop.clock().instant().plus(PARKED_FOR));
        }
    }
}
