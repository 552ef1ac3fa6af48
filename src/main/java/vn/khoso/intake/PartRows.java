package vn.khoso.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.Sha256;
import vn.khoso.shared.UploadId;
import vn.khoso.storage.StoredPart;

/**
 * What an upload has gained. Each method is one statement that also moves the offset, and changes nothing unless the
 * writer still holds the upload.
 */
@Repository
class PartRows {

    private static final String ADD = """
            WITH moved AS (
                UPDATE upload
                SET
                    stored_bytes = :end,
                    tail_bytes = 0,
                    tail_sha256 = NULL,
                    changed_at = :now,
                    expires_at = :expires
                WHERE id = :id
                  AND writer = :writer
                  AND state = 'RECEIVING'
                  AND stored_bytes - tail_bytes = :start
                RETURNING id
            )
            INSERT INTO upload_part (upload_id, number, start_byte, byte_count, sha256, receipt)
            SELECT
                moved.id,
                :number,
                :start,
                :bytes,
                :sha256,
                :receipt
            FROM moved
            """;

    private static final String KEEP_TAIL = """
            UPDATE upload
            SET
                stored_bytes = stored_bytes - tail_bytes + :tail,
                tail_bytes = :tail,
                tail_sha256 = :sha256,
                changed_at = :now,
                expires_at = :expires
            WHERE id = :id
              AND writer = :writer
              AND state = 'RECEIVING'
              AND stored_bytes - tail_bytes = :start
            """;

    private static final String OF_UPLOAD = """
            SELECT
                p.number,
                p.start_byte,
                p.byte_count,
                p.sha256,
                p.receipt
            FROM upload_part p
            JOIN upload u ON u.id = p.upload_id
            WHERE u.id = :upload OR u.media_file_id = :mediaFile
            ORDER BY p.number
            """;

    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a stored part, with which the tail is used up; returns false when the writer has lost the upload. */
    boolean add(WriterLease lease, StoredPart part, Instant now, Instant expires) {
        return jdbc.sql(ADD)
                        .param("id", lease.upload().value())
                        .param("writer", lease.writer())
                        .param("number", part.number())
                        .param("start", part.offset().bytes())
                        .param("bytes", part.size().bytes())
                        .param("end", part.end().bytes())
                        .param("sha256", part.sha256().hex())
                        .param("receipt", part.receipt())
                        .param("now", UploadRows.utc(now))
                        .param("expires", UploadRows.utc(expires))
                        .update()
                == 1;
    }

    /** Records the tail behind the given start; null for none. Returns false when the writer has lost the upload. */
    boolean keepTail(WriterLease lease, ByteSize start, @Nullable Tail tail, Instant now, Instant expires) {
        return jdbc.sql(KEEP_TAIL)
                        .param("id", lease.upload().value())
                        .param("writer", lease.writer())
                        .param("start", start.bytes())
                        .param("tail", tail == null ? 0 : tail.size().bytes())
                        .param("sha256", tail == null ? null : tail.sha256().hex())
                        .param("now", UploadRows.utc(now))
                        .param("expires", UploadRows.utc(expires))
                        .update()
                == 1;
    }

    List<StoredPart> of(UploadId upload) {
        return list(upload.value(), null);
    }

    List<StoredPart> of(MediaFileId mediaFile) {
        return list(null, mediaFile.value());
    }

    private List<StoredPart> list(@Nullable UUID upload, @Nullable UUID mediaFile) {
        return jdbc.sql(OF_UPLOAD)
                .param("upload", upload, java.sql.Types.OTHER)
                .param("mediaFile", mediaFile, java.sql.Types.OTHER)
                .query(PartRows::map)
                .list();
    }

    private static StoredPart map(ResultSet row, int number) throws SQLException {
        return new StoredPart(
                row.getInt("number"),
                new ByteSize(row.getLong("start_byte")),
                new ByteSize(row.getLong("byte_count")),
                new Sha256(row.getString("sha256")),
                row.getString("receipt"));
    }
}
