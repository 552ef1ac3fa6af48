package vn.khoso.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;
import vn.khoso.shared.UploadId;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.PartedWrite;

/** The rows of {@code upload}: how they begin, are found and end. */
@Repository
class UploadRows {

    private static final String COLUMNS = """
            SELECT
                u.id,
                u.account_id,
                u.organisation_id,
                u.product_id,
                u.media_file_id,
                u.object_key,
                u.role,
                u.file_name,
                u.claimed_type,
                u.metadata,
                u.byte_count,
                u.stored_bytes,
                u.write_token,
                u.tail_bytes,
                u.tail_sha256,
                u.state,
                u.created_at,
                u.expires_at,
                u.replaces,
                (SELECT count(*) FROM upload_part p WHERE p.upload_id = u.id) AS parts
            FROM upload u
            """;

    private static final String ONE = COLUMNS + " WHERE u.id = :id";

    private static final String SAME = COLUMNS + """
             WHERE u.account_id = :account
               AND u.product_id = :product
               AND u.role = :role
               AND u.byte_count = :length
               AND u.fingerprint = :fingerprint
               AND u.fingerprint <> ''
               AND u.replaces IS NOT DISTINCT FROM CAST(:replaces AS uuid)
               AND u.state = 'RECEIVING'
            """;

    private static final String UNFINISHED = COLUMNS + """
             WHERE u.product_id = :product
               AND u.account_id = :account
               AND u.state = 'RECEIVING'
             ORDER BY u.created_at, u.id
            """;

    private static final String INSERT = """
            INSERT INTO upload (
                id,
                account_id,
                organisation_id,
                product_id,
                media_file_id,
                object_key,
                role,
                file_name,
                claimed_type,
                metadata,
                fingerprint,
                byte_count,
                write_token,
                created_at,
                changed_at,
                expires_at,
                replaces
            )
            VALUES (:id, :account, :organisation, :product, :mediaFile, :key, :role, :name, :claimedType, :metadata,
                :fingerprint, :length, :token, :now, :now, :expires, :replaces)
            ON CONFLICT (account_id, product_id, role, byte_count, fingerprint, replaces)
                WHERE state = 'RECEIVING' AND fingerprint <> ''
                DO NOTHING
            """;

    private static final String END = """
            UPDATE upload
            SET
                state = :state,
                writer = NULL,
                writer_until = NULL,
                changed_at = :now,
                ended_at = :now
            WHERE id = :id
              AND state = 'RECEIVING'
            """;

    private static final String PROMISED = """
            SELECT COALESCE(sum(byte_count - stored_bytes), 0)
            FROM upload
            WHERE state = 'RECEIVING'
              AND changed_at > :since
            """;

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UploadRecord> find(UploadId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(UploadRows::map).optional();
    }

    /** Finds the unfinished upload that a second attempt with the same file would repeat. */
    Optional<UploadRecord> findSame(AccountId account, ProductId product, OfferedFile file) {
        return jdbc.sql(SAME)
                .param("account", account.value())
                .param("product", product.value())
                .param("role", file.role().name())
                .param("length", file.length().bytes())
                .param("fingerprint", file.fingerprint())
                .param("replaces", file.replaces().map(MediaFileId::value).orElse(null), Types.OTHER)
                .query(UploadRows::map)
                .optional();
    }

    List<Upload> unfinished(AccountId account, ProductId product) {
        return jdbc
                .sql(UNFINISHED)
                .param("account", account.value())
                .param("product", product.value())
                .query(UploadRows::map)
                .list()
                .stream()
                .map(UploadRecord::upload)
                .toList();
    }

    /** Adds an upload; returns false when the same file was begun a moment ago. */
    boolean add(UploadRecord record, String fingerprint) {
        Upload upload = record.upload();
        return jdbc.sql(INSERT)
                        .param("id", upload.id().value())
                        .param("account", upload.account().value())
                        .param("organisation", record.organisation().value())
                        .param("product", upload.product().value())
                        .param("mediaFile", upload.mediaFile().value())
                        .param("key", record.write().key().value())
                        .param("role", upload.role().name())
                        .param("name", upload.fileName())
                        .param("claimedType", record.claimedType())
                        .param("metadata", upload.metadata())
                        .param("fingerprint", fingerprint)
                        .param("length", upload.length().bytes())
                        .param("token", record.write().token())
                        .param("now", utc(upload.startedAt()))
                        .param("expires", utc(upload.expiresAt()))
                        .param(
                                "replaces",
                                upload.replaces().map(MediaFileId::value).orElse(null),
                                Types.OTHER)
                        .update()
                == 1;
    }

    /** Ends an upload, whoever writes to it; returns false when it had ended before. */
    boolean end(UploadId id, Upload.State state, Instant now) {
        return jdbc.sql(END)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Returns how many bytes are still to come of all uploads in which something happened since the given instant. */
    ByteSize promised(Instant since) {
        return new ByteSize(
                jdbc.sql(PROMISED).param("since", utc(since)).query(Long.class).single());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static UploadRecord map(ResultSet row, int number) throws SQLException {
        Upload upload = new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new ProductId(row.getString("product_id")),
                new MediaFileId(row.getObject("media_file_id", UUID.class)),
                MediaRole.valueOf(row.getString("role")),
                row.getString("file_name"),
                new ByteSize(row.getLong("byte_count")),
                new ByteSize(row.getLong("stored_bytes")),
                row.getString("metadata"),
                Upload.State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("replaces", UUID.class)).map(MediaFileId::new));
        long tail = row.getLong("tail_bytes");
        return new UploadRecord(
                upload,
                new OrganisationId(row.getString("organisation_id")),
                row.getString("claimed_type"),
                new PartedWrite(new ObjectKey(row.getString("object_key")), row.getString("write_token")),
                row.getInt("parts"),
                tail == 0
                        ? Optional.empty()
                        : Optional.of(new Tail(new ByteSize(tail), new Sha256(row.getString("tail_sha256")))));
    }
}
