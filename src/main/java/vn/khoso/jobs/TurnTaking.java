package vn.khoso.jobs;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;

/**
 * How a lane picks its next jobs. db-scheduler's single statement for PostgreSQL ({@code UPDATE … WHERE … IN (SELECT …
 * LIMIT n FOR UPDATE SKIP LOCKED)}) is not used: the planner may run its sub-query once per outer row, and then more
 * jobs are picked than there are threads. Those are kept from other nodes, have no heartbeat, and the scheduler, which
 * compares the number picked with the number asked for, takes the queue for empty and is not woken by the end of a job.
 * Selecting and marking in one transaction picks exactly as many as asked for.
 */
final class TurnTaking extends PostgreSqlJdbcCustomization {

    TurnTaking() {
        super(true, false);
    }

    @Override
    public String createGenericSelectForUpdateQuery(
            String tableName, int limit, String requiredAndCondition, boolean orderByPriority) {
        return """
                SELECT *
                FROM %1$s
                WHERE picked = ? AND execution_time <= ? %2$s
                ORDER BY
                    priority DESC,
                    (SELECT t.served_at
                     FROM lane_turn t
                     WHERE t.lane = %1$s.lane AND t.owner = %1$s.owner) ASC NULLS FIRST,
                    execution_time,
                    task_instance
                FOR UPDATE SKIP LOCKED
                LIMIT %3$d
                """.formatted(tableName, requiredAndCondition, limit);
    }
}
