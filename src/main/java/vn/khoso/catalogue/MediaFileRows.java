package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;

/** How a row of {@code media_file} becomes a {@link MediaFile}. */
final class MediaFileRows {

    static final String COLUMNS = """
            SELECT
                m.id,
                m.product_id,
                m.role,
                m.name,
                m.claimed_type,
                m.object_key,
                m.byte_count,
                m.state,
                m.detected_type,
                m.sha256,
                m.problem_code,
                m.problem_detail,
                m.duration_ms,
                m.width_px,
                m.height_px,
                m.page_count,
                m.uploaded_by,
                m.received_at,
                m.replaces,
                m.detached_at
            FROM media_file m
            """;

    private MediaFileRows() {}

    static MediaFile map(ResultSet row, int number) throws SQLException {
        return new MediaFile(
                new MediaFileId(row.getObject("id", UUID.class)),
                new ProductId(row.getString("product_id")),
                MediaRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("claimed_type"),
                new ObjectKey(row.getString("object_key")),
                new ByteSize(row.getLong("byte_count")),
                state(row),
                new MediaFile.Facts(
                        Optional.ofNullable(row.getObject("duration_ms", Long.class))
                                .map(Duration::ofMillis),
                        Optional.ofNullable(row.getObject("width_px", Integer.class)),
                        Optional.ofNullable(row.getObject("height_px", Integer.class)),
                        Optional.ofNullable(row.getObject("page_count", Integer.class))),
                ProductRows.account(row, "uploaded_by"),
                ProductRows.instant(row, "received_at"),
                Optional.ofNullable(row.getObject("replaces", UUID.class)).map(MediaFileId::new));
    }

    private static MediaFile.State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "RECEIVED" -> new MediaFile.State.Received();
            case "STANDBY" ->
                new MediaFile.State.Standby(new Sha256(row.getString("sha256")), row.getString("detected_type"));
            case "ACCEPTED" ->
                new MediaFile.State.Accepted(new Sha256(row.getString("sha256")), row.getString("detected_type"));
            case "REPLACED" ->
                new MediaFile.State.Replaced(new Sha256(row.getString("sha256")), row.getString("detected_type"));
            case "REFUSED" ->
                new MediaFile.State.Refused(
                        row.getString("problem_code"),
                        Optional.ofNullable(row.getString("problem_detail")).orElse(""));
            case "DETACHED" -> new MediaFile.State.Detached();
            case String other -> throw new IllegalStateException("unknown state of a media file: " + other);
        };
    }
}
