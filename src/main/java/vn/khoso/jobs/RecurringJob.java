package vn.khoso.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import vn.khoso.shared.KhosoTime;

/**
 * Work that comes back, such as clearing what is no longer needed; a bean. On however many nodes, it runs on one at a
 * time. A failed run is logged and the next one comes at its usual time.
 */
public final class RecurringJob {

    private final String name;
    private final Lane lane;
    private final Schedule schedule;
    private final Runnable work;

    private RecurringJob(String name, Lane lane, Schedule schedule, Runnable work) {
        this.name = name;
        this.lane = lane;
        this.schedule = schedule;
        this.work = work;
    }

    /** Work that runs at once after the very first start and then again so long after the end of each run. */
    public static RecurringJob every(Duration pause, String name, Lane lane, Runnable work) {
        return new RecurringJob(name, lane, FixedDelay.of(pause), work);
    }

    /** Work that runs once a day at the given time in Viet Nam. */
    public static RecurringJob dailyAt(LocalTime time, String name, Lane lane, Runnable work) {
        return new RecurringJob(name, lane, Schedules.daily(KhosoTime.ZONE, time), work);
    }

    String name() {
        return name;
    }

    Lane lane() {
        return lane;
    }

    Schedule schedule() {
        return schedule;
    }

    void run() {
        work.run();
    }
}
