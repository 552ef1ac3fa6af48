package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.RenditionId;
import vn.khoso.storage.ObjectKey;

/** The derived files of all originals; each kind once per original. */
@Repository
public class Renditions {

    private static final String COLUMNS = """
            SELECT
                r.id,
                r.media_file_id,
                r.kind,
                r.recipe,
                r.object_key,
                r.content_type,
                r.byte_count,
                r.width_px,
                r.height_px,
                r.duration_ms
            FROM rendition r
            """;

    private static final String ONE = COLUMNS + " WHERE r.id = :id";

    private static final String OF_PRODUCT = COLUMNS + """
             JOIN media_file m ON m.id = r.media_file_id
             WHERE m.product_id = :product
               AND m.state = 'ACCEPTED'
             ORDER BY m.position, r.kind
            """;

    private static final String UPSERT = """
            INSERT INTO rendition (id, media_file_id, kind, recipe, object_key, content_type, byte_count, width_px,
                height_px, duration_ms, made_at)
            VALUES (:id, :file, :kind, :recipe, :key, :type, :bytes, :width, :height, :duration, :at)
            ON CONFLICT (media_file_id, kind) DO UPDATE
            SET
                id = excluded.id,
                recipe = excluded.recipe,
                object_key = excluded.object_key,
                content_type = excluded.content_type,
                byte_count = excluded.byte_count,
                width_px = excluded.width_px,
                height_px = excluded.height_px,
                duration_ms = excluded.duration_ms,
                made_at = excluded.made_at
            """;

    private final JdbcClient jdbc;
    private final MediaFiles files;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Renditions(JdbcClient jdbc, MediaFiles files, ApplicationEventPublisher news, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.news = news;
        this.clock = clock;
    }

    /** Returns the rendition, if there is one. */
    public Optional<Rendition> find(RenditionId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(Renditions::map).optional();
    }

    /** Returns all renditions of a product's accepted files, in the order of the files. */
    public List<Rendition> of(ProductId product) {
        return jdbc.sql(OF_PRODUCT)
                .param("product", product.value())
                .query(Renditions::map)
                .list();
    }

    /** Keeps a rendition whose bytes are stored, in place of an earlier one of its kind. */
    @Transactional
    public void keep(Rendition rendition) {
        jdbc.sql(UPSERT)
                .param("id", rendition.id().value())
                .param("file", rendition.mediaFile().value())
                .param("kind", rendition.kind().name())
                .param("recipe", rendition.recipe())
                .param("key", rendition.key().value())
                .param("type", rendition.contentType())
                .param("bytes", rendition.size().bytes())
                .param("width", rendition.widthPx().orElse(null), Types.INTEGER)
                .param("height", rendition.heightPx().orElse(null), Types.INTEGER)
                .param("duration", rendition.duration().map(Duration::toMillis).orElse(null), Types.BIGINT)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        news.publishEvent(new ProductEvent.ProductEnriched(
                files.get(rendition.mediaFile()).product()));
    }

    private static Rendition map(ResultSet row, int number) throws SQLException {
        return new Rendition(
                new RenditionId(row.getObject("id", UUID.class)),
                new MediaFileId(row.getObject("media_file_id", UUID.class)),
                RenditionKind.valueOf(row.getString("kind")),
                row.getInt("recipe"),
                new ObjectKey(row.getString("object_key")),
                row.getString("content_type"),
                new ByteSize(row.getLong("byte_count")),
                Optional.ofNullable(row.getObject("width_px", Integer.class)),
                Optional.ofNullable(row.getObject("height_px", Integer.class)),
                Optional.ofNullable(row.getObject("duration_ms", Long.class)).map(Duration::ofMillis));
    }
}
