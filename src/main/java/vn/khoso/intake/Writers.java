package vn.khoso.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.UploadId;

/**
 * Lets one connection at a time write to an upload. The right is a row that must be renewed while bytes come, not a lock
 * of a database connection: an upload may last for days and a connection of the pool may not, and what a dead line or a
 * dead process held is free again after seconds.
 */
@Repository
class Writers {

    private static final String TAKE = """
            UPDATE upload
            SET
                writer = :writer,
                writer_until = :until
            WHERE id = :id
              AND state = 'RECEIVING'
              AND (writer IS NULL OR writer_until < :now)
            """;

    private static final String RENEW = """
            UPDATE upload
            SET writer_until = :until
            WHERE id = :id
              AND writer = :writer
            """;

    private static final String RELEASE = """
            UPDATE upload
            SET
                writer = NULL,
                writer_until = NULL
            WHERE id = :id
              AND writer = :writer
            """;

    private static final String RECEIVING = """
            SELECT count(*)
            FROM upload
            WHERE id = :id
              AND state = 'RECEIVING'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Writers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the right to write; empty while another connection holds it or when the upload has ended. */
    Optional<WriterLease> take(UploadId id) {
        UUID writer = UUID.randomUUID();
        Instant now = clock.instant();
        int taken = jdbc.sql(TAKE)
                .param("id", id.value())
                .param("writer", writer)
                .param("until", UploadRows.utc(now.plus(WriterLease.SILENCE)))
                .param("now", UploadRows.utc(now))
                .update();
        return taken == 1 ? Optional.of(new WriterLease(this, clock, id, writer)) : Optional.empty();
    }

    boolean renew(WriterLease lease, Duration length) {
        return jdbc.sql(RENEW)
                        .param("id", lease.upload().value())
                        .param("writer", lease.writer())
                        .param("until", UploadRows.utc(clock.instant().plus(length)))
                        .update()
                == 1;
    }

    boolean isReceiving(UploadId id) {
        return jdbc.sql(RECEIVING)
                        .param("id", id.value())
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    void release(WriterLease lease) {
        jdbc.sql(RELEASE)
                .param("id", lease.upload().value())
                .param("writer", lease.writer())
                .update();
    }
}
