package vn.khoso.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.UploadId;

/** Uploads that somebody must look after: nothing comes any more, or they have ended. */
@Repository
class StoppedRows {

    /** A connection that was writing when its upload ended has given up by then. */
    private static final Duration LAST_WRITES = Duration.ofMinutes(5);

    private static final int BATCH = 200;

    private static final String EXPIRED = """
            SELECT id
            FROM upload
            WHERE state = 'RECEIVING'
              AND expires_at <= :time
              AND (writer IS NULL OR writer_until < :time)
            ORDER BY expires_at
            LIMIT :batch
            """;

    private static final String ARRIVED = """
            SELECT id
            FROM upload
            WHERE state = 'RECEIVING'
              AND stored_bytes = byte_count
              AND (writer IS NULL OR writer_until < :time)
            ORDER BY changed_at
            LIMIT :batch
            """;

    private static final String UNSWEPT = """
            SELECT id
            FROM upload
            WHERE state <> 'RECEIVING'
              AND swept_at IS NULL
              AND ended_at <= :time
            ORDER BY ended_at
            LIMIT :batch
            """;

    private static final String SWEPT = """
            UPDATE upload
            SET swept_at = :now
            WHERE id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoppedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns uploads that have every byte and were not handed over. */
    List<UploadId> arrived() {
        return list(ARRIVED, clock.instant());
    }

    /** Returns unfinished uploads whose time is over. */
    List<UploadId> expired() {
        return list(EXPIRED, clock.instant());
    }

    /** Returns ended uploads whose leavings in the store have not been removed for good. */
    List<UploadId> unswept() {
        return list(UNSWEPT, clock.instant().minus(LAST_WRITES));
    }

    void swept(UploadId id) {
        jdbc.sql(SWEPT)
                .param("id", id.value())
                .param("now", UploadRows.utc(clock.instant()))
                .update();
    }

    private List<UploadId> list(String sql, Instant time) {
        return jdbc.sql(sql)
                .param("time", UploadRows.utc(time))
                .param("batch", BATCH)
                .query((row, number) -> new UploadId(row.getObject("id", UUID.class)))
                .list();
    }
}
