package vn.khoso.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Schedulers on one table, one for each {@link Lane}: separate pollers, separate threads, so that a hundred waiting
 * transcodes leave the quick lane as it was. Started last and stopped first of all beans.
 */
final class Lanes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration UNKNOWN_KIND_KEPT = Duration.ofDays(365);

    private final Workshop workshop;
    private final JobsProperties properties;
    private final Map<Lane, Scheduler> running = new ConcurrentHashMap<>();

    Lanes(Workshop workshop, JobsProperties properties) {
        this.workshop = workshop;
        this.properties = properties;
    }

    /** Makes a lane look for due jobs now. Does nothing on a node that runs none, or none yet. */
    void wake(Lane lane) {
        Scheduler scheduler = running.get(lane);
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        if (!properties.enabled()) {
            return;
        }
        int reclaimed = workshop.reclaim();
        if (reclaimed > 0) {
            LOG.warn("Jobs cut off by the end of the last run start again: count={}", reclaimed);
        }
        for (Lane lane : Lane.values()) {
            Scheduler scheduler = scheduler(lane);
            running.put(lane, scheduler);
            scheduler.start();
        }
    }

    private Scheduler scheduler(Lane lane) {
        List<Task<?>> tasks = workshop.tasks(lane, () -> wake(lane));
        List<RecurringTask<Void>> recurring =
                workshop.recurring(lane).map(Lanes::recurring).toList();
        int threads = properties.threads(lane);
        String name = lane.name().toLowerCase(Locale.ROOT);
        return Scheduler.create(workshop.dataSource(), tasks)
                .startTasks(recurring)
                .jdbcCustomization(new TurnTaking())
                .tableName(lane.tableName())
                .schedulerName(new SchedulerName.Fixed(workshop.node()))
                .serializer(workshop.serializer())
                .clock(workshop.clock()::instant)
                .threads(threads)
                .executorService(Executors.newFixedThreadPool(
                        threads,
                        Thread.ofPlatform().name("jobs-" + name + "-", 1).factory()))
                // one more as soon as a thread is free, never more than there are threads
                .pollUsingLockAndFetch(1 - 0.5 / threads, 1)
                .pollingInterval(properties.pollInterval())
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(UNKNOWN_KIND_KEPT)
                .shutdownMaxWait(properties.stopLimit())
                .failureLogging(LogLevel.OFF, false) // JobRun logs failures with kind and key
                .build();
    }

    private static RecurringTask<Void> recurring(RecurringJob job) {
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> {
            try {
                job.run();
            } catch (RuntimeException e) {
                LOG.warn("Recurring job failed: name={}", job.name(), e);
                throw e;
            }
        });
    }

    @Override
    public void stop() {
        running.values().parallelStream().forEach(Scheduler::stop);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
