package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.RenditionId;
import vn.khoso.storage.ObjectKey;

/** The inner files of bundled renditions. */
@Repository
class RenditionParts {

    private static final String COLUMNS = """
            SELECT
                name,
                object_key,
                content_type,
                byte_count,
                width_px,
                height_px
            FROM rendition_part
            WHERE rendition_id = :rendition
            """;

    private static final String ALL = COLUMNS + " ORDER BY position";

    private static final String ONE = COLUMNS + " AND name = :name";

    private static final String INSERT = """
            INSERT INTO rendition_part (rendition_id, name, position, object_key, content_type, byte_count, width_px,
                height_px)
            VALUES (:rendition, :name, :position, :key, :type, :bytes, :width, :height)
            """;

    private final JdbcClient jdbc;

    RenditionParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RenditionPart> of(RenditionId rendition) {
        return jdbc.sql(ALL)
                .param("rendition", rendition.value())
                .query(RenditionParts::map)
                .list();
    }

    Optional<RenditionPart> find(RenditionId rendition, String name) {
        return jdbc.sql(ONE)
                .param("rendition", rendition.value())
                .param("name", name)
                .query(RenditionParts::map)
                .optional();
    }

    void add(RenditionId rendition, List<RenditionPart> parts) {
        int position = 0;
        for (RenditionPart part : parts) {
            jdbc.sql(INSERT)
                    .param("rendition", rendition.value())
                    .param("name", part.name())
                    .param("position", position++)
                    .param("key", part.key().value())
                    .param("type", part.contentType())
                    .param("bytes", part.size().bytes())
                    .param("width", part.widthPx().orElse(null), Types.INTEGER)
                    .param("height", part.heightPx().orElse(null), Types.INTEGER)
                    .update();
        }
    }

    private static RenditionPart map(ResultSet row, int number) throws SQLException {
        return new RenditionPart(
                row.getString("name"),
                new ObjectKey(row.getString("object_key")),
                row.getString("content_type"),
                new ByteSize(row.getLong("byte_count")),
                Optional.ofNullable(row.getObject("width_px", Integer.class)),
                Optional.ofNullable(row.getObject("height_px", Integer.class)));
    }
}
