package vn.khoso.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of {@code scheduled_tasks} as Khoso writes them. Picking, heartbeats and the search for dead nodes are
 * db-scheduler's; asking for work and ending it are ours, because a job asked for while it runs has to run again.
 */
final class JobRows {

    private static final String ASK = """
            INSERT INTO scheduled_tasks AS waiting (
                task_name,
                task_instance,
                lane,
                task_data,
                execution_time,
                picked,
                version,
                priority,
                owner
            )
            VALUES (:kind, :key, :lane, :payload, :at, false, 1, :priority, :owner)
            ON CONFLICT (task_name, task_instance) DO UPDATE
            SET task_data = EXCLUDED.task_data,
                execution_time = EXCLUDED.execution_time,
                priority = EXCLUDED.priority,
                owner = EXCLUDED.owner,
                lane = CASE WHEN waiting.picked THEN waiting.lane ELSE EXCLUDED.lane END,
                consecutive_failures = CASE WHEN waiting.picked THEN waiting.consecutive_failures ELSE 0 END,
                version = CASE WHEN waiting.picked THEN waiting.version ELSE waiting.version + 1 END,
                asked_again = waiting.picked
            """;

    private static final String CANCEL = """
            DELETE FROM scheduled_tasks
            WHERE task_name = :kind
              AND task_instance = :key
              AND NOT picked
            """;

    private static final String EXISTS = """
            SELECT count(*)
            FROM scheduled_tasks
            WHERE task_name = :kind
              AND task_instance = :key
            """;

    private static final String FINISH = """
            DELETE FROM scheduled_tasks
            WHERE task_name = :kind
              AND task_instance = :key
              AND version = :version
              AND NOT asked_again
            """;

    private static final String START_AFRESH = """
            UPDATE scheduled_tasks
            SET picked = false,
                picked_by = NULL,
                last_heartbeat = NULL,
                consecutive_failures = 0,
                asked_again = false,
                version = version + 1
            WHERE task_name = :kind
              AND task_instance = :key
              AND version = :version
              AND asked_again
            """;

    private static final String TRY_AGAIN = """
            UPDATE scheduled_tasks
            SET picked = false,
                picked_by = NULL,
                last_heartbeat = NULL,
                last_failure = :now,
                consecutive_failures = CASE WHEN asked_again THEN 0 ELSE :failures END,
                execution_time = CASE WHEN asked_again THEN execution_time ELSE :at END,
                asked_again = false,
                version = version + 1
            WHERE task_name = :kind
              AND task_instance = :key
              AND version = :version
            """;

    private static final String RECLAIM = """
            UPDATE scheduled_tasks
            SET picked = false,
                picked_by = NULL,
                last_heartbeat = NULL,
                last_failure = :now,
                consecutive_failures = CASE WHEN asked_again THEN 0 ELSE consecutive_failures + 1 END,
                execution_time = LEAST(execution_time, :now),
                asked_again = false,
                version = version + 1
            WHERE picked
              AND picked_by = :node
            """;

    private static final String MOVE = """
            UPDATE scheduled_tasks
            SET lane = :lane
            WHERE task_name = :kind
              AND lane <> :lane
              AND NOT picked
            """;

    private static final String SERVE = """
            INSERT INTO lane_turn (lane, owner, served_at)
            SELECT
                lane,
                owner,
                :now
            FROM scheduled_tasks
            WHERE task_name = :kind
              AND task_instance = :key
              AND owner <> ''
            ON CONFLICT (lane, owner) DO UPDATE
            SET served_at = EXCLUDED.served_at
            """;

    /**
     * When a job is due and whose turn it then is.
     *
     * @param notBefore the earliest time
     * @param terms its place among others that are due
     */
    record Turn(Instant notBefore, JobTerms terms) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    JobRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ask(JobKind<?> kind, String key, byte[] payload, Turn turn) {
        jdbc.sql(ASK)
                .param("kind", kind.name())
                .param("key", key)
                .param("lane", kind.lane().name())
                .param("payload", payload)
                .param("at", utc(turn.notBefore()))
                .param("priority", turn.terms().urgency().priority())
                .param("owner", turn.terms().ownerName())
                .update();
    }

    /** Notes that the owner of the job has its turn now. */
    void serve(Execution execution) {
        jdbc.sql(SERVE)
                .param("kind", execution.getTaskName())
                .param("key", execution.getId())
                .param("now", utc(clock.instant()))
                .update();
    }

    void cancel(JobKind<?> kind, String key) {
        jdbc.sql(CANCEL).param("kind", kind.name()).param("key", key).update();
    }

    boolean exists(JobKind<?> kind, String key) {
        return jdbc.sql(EXISTS)
                        .param("kind", kind.name())
                        .param("key", key)
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    /** Removes a job that is done, unless it was asked for again meanwhile; returns whether it was removed. */
    boolean finish(Execution execution) {
        return update(FINISH, execution) == 1;
    }

    /** Puts a job that was asked for while it ran back in line; returns whether there was one. */
    boolean startAfresh(Execution execution) {
        return update(START_AFRESH, execution) == 1;
    }

    private int update(String sql, Execution execution) {
        return jdbc.sql(sql)
                .param("kind", execution.getTaskName())
                .param("key", execution.getId())
                .param("version", execution.version)
                .update();
    }

    /** Puts a failed job back in line; returns false when another node has taken it meanwhile. */
    boolean tryAgain(Execution execution, int failures, Instant at) {
        return jdbc.sql(TRY_AGAIN)
                        .param("kind", execution.getTaskName())
                        .param("key", execution.getId())
                        .param("version", execution.version)
                        .param("failures", failures)
                        .param("now", utc(clock.instant()))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Frees the jobs that an earlier process of this node died with; each has failed once more. */
    int reclaim(String node) {
        return jdbc.sql(RECLAIM)
                .param("node", node)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Moves waiting jobs to the lane in which their kind runs now. */
    void move(String kind, Lane lane) {
        jdbc.sql(MOVE).param("kind", kind).param("lane", lane.name()).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
