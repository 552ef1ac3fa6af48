package vn.khoso.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the lanes work with.
 *
 * @param node the name of this node, which it keeps over restarts
 * @param dataSource where db-scheduler finds the jobs
 * @param rows the same rows, as Khoso writes them
 * @param transactions for telling the owner of a job that was given up
 * @param json form of the payloads
 * @param clock the time
 * @param handlers beans of other modules, looked up when work begins
 * @param recurringJobs likewise
 */
record Workshop(
        String node,
        DataSource dataSource,
        JobRows rows,
        TransactionOperations transactions,
        JsonMapper json,
        Clock clock,
        ObjectProvider<JobHandler<?>> handlers,
        ObjectProvider<RecurringJob> recurringJobs) {

    /** Frees what the last run of this node died with, and moves jobs whose kind has changed lanes. */
    int reclaim() {
        handlers.stream().map(JobHandler::kind).forEach(kind -> rows.move(kind.name(), kind.lane()));
        return rows.reclaim(node);
    }

    /** Returns what db-scheduler runs in the given lane. */
    List<Task<?>> tasks(Lane lane, Runnable wake) {
        return handlers.stream()
                .filter(handler -> handler.kind().lane() == lane)
                .<Task<?>>map(handler -> new JobRun<>(handler, this, wake).task())
                .collect(Collectors.collectingAndThen(Collectors.toList(), Workshop::distinct));
    }

    private static List<Task<?>> distinct(List<Task<?>> tasks) {
        Predicate<Task<?>> twice = task -> tasks.stream()
                        .filter(other -> other.getName().equals(task.getName()))
                        .count()
                > 1;
        tasks.stream().filter(twice).findFirst().ifPresent(task -> {
            throw new IllegalStateException("Two handlers for the kind of job " + task.getName());
        });
        return tasks;
    }

    Stream<RecurringJob> recurring(Lane lane) {
        return recurringJobs.stream().filter(job -> job.lane() == lane);
    }

    Serializer serializer() {
        return new JsonSerializer(json);
    }

    /** Payloads as JSON, so that a class that moved or grew can still read those that wait. */
    private record JsonSerializer(JsonMapper json) implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object payload) {
            return payload == null ? null : json.writeValueAsBytes(payload);
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] payload) {
            return payload == null ? null : json.readValue(payload, type);
        }
    }
}
