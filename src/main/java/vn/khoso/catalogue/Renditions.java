package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final String OF_FILE = COLUMNS + " WHERE r.media_file_id = :file ORDER BY r.kind";

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

    private static final String OBJECTS = """
            SELECT r.object_key
            FROM rendition r
            WHERE r.media_file_id = :file
              AND r.kind = :kind
            UNION
            SELECT p.object_key
            FROM rendition_part p
            JOIN rendition r ON r.id = p.rendition_id
            WHERE r.media_file_id = :file
              AND r.kind = :kind
            """;

    private static final String DELETE_PARTS = """
            DELETE FROM rendition_part p
            USING rendition r
            WHERE r.id = p.rendition_id
              AND r.media_file_id = :file
              AND r.kind = :kind
            """;

    private static final String DELETE = """
            DELETE FROM rendition
            WHERE media_file_id = :file
              AND kind = :kind
            """;

    private final JdbcClient jdbc;
    private final RenditionParts parts;
    private final MediaFiles files;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Renditions(JdbcClient jdbc, RenditionParts parts, MediaFiles files, ApplicationEventPublisher news, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
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

    /** Returns all renditions of a file, whether or not it is in use. */
    public List<Rendition> of(MediaFileId file) {
        return jdbc.sql(OF_FILE)
                .param("file", file.value())
                .query(Renditions::map)
                .list();
    }

    /** Returns the inner files of a bundle in their order; empty when it is none. */
    public List<RenditionPart> parts(RenditionId id) {
        return parts.of(id);
    }

    /** Returns the inner file of that name. */
    public Optional<RenditionPart> part(RenditionId id, String name) {
        return parts.find(id, name);
    }

    /**
     * Keeps a rendition whose bytes are stored, in place of an earlier one of its kind.
     *
     * @param inner its inner files, empty when it is no bundle
     * @return the objects of the earlier one that this one does not use; nobody names them any more
     */
    @Transactional
    public Set<ObjectKey> keep(Rendition rendition, List<RenditionPart> inner) {
        Set<ObjectKey> left = objects(rendition.mediaFile(), rendition.kind());
        ofKind(DELETE_PARTS, rendition.mediaFile(), rendition.kind()).update();
        upsert(rendition);
        parts.add(rendition.id(), inner);
        tellOf(rendition.mediaFile());
        left.remove(rendition.key());
        inner.forEach(part -> left.remove(part.key()));
        return left;
    }

    /**
     * Forgets a rendition, if there is one, such as one that a new recipe does not make any more.
     *
     * @return its objects; nobody names them any more
     */
    @Transactional
    public Set<ObjectKey> drop(MediaFileId file, RenditionKind kind) {
        Set<ObjectKey> left = objects(file, kind);
        if (!left.isEmpty()) {
            ofKind(DELETE, file, kind).update();
            tellOf(file);
        }
        return left;
    }

    private Set<ObjectKey> objects(MediaFileId file, RenditionKind kind) {
        return ofKind(OBJECTS, file, kind).query((row, number) -> new ObjectKey(row.getString("object_key"))).stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JdbcClient.StatementSpec ofKind(String sql, MediaFileId file, RenditionKind kind) {
        return jdbc.sql(sql).param("file", file.value()).param("kind", kind.name());
    }

    private void upsert(Rendition rendition) {
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
    }

    private void tellOf(MediaFileId file) {
        news.publishEvent(new ProductEvent.ProductEnriched(files.get(file).product()));
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
