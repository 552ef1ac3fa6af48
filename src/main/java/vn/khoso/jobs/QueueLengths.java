package vn.khoso.jobs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much work runs and waits in each lane. */
@Repository
public class QueueLengths {

    private static final String BY_LANE = """
            SELECT
                lane,
                count(*) FILTER (WHERE picked) AS running,
                count(*) FILTER (WHERE NOT picked AND execution_time <= :now) AS waiting,
                count(*) FILTER (WHERE NOT picked AND consecutive_failures > 0) AS failing
            FROM scheduled_tasks
            GROUP BY lane
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueLengths(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The work of one lane.
     *
     * @param running under way now, on all nodes
     * @param waiting due, but not begun
     * @param failing of all that is not running, what has failed at least once and is tried again
     */
    public record Length(Lane lane, long running, long waiting, long failing) {}

    /** Returns all lanes, the empty ones too. */
    public List<Length> all() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Map<Lane, Length> found = jdbc
                .sql(BY_LANE)
                .param("now", now)
                .query((row, number) -> new Length(
                        Lane.valueOf(row.getString("lane")),
                        row.getLong("running"),
                        row.getLong("waiting"),
                        row.getLong("failing")))
                .list()
                .stream()
                .collect(Collectors.toMap(Length::lane, length -> length));
        return Arrays.stream(Lane.values())
                .map(lane -> found.getOrDefault(lane, new Length(lane, 0, 0, 0)))
                .toList();
    }
}
