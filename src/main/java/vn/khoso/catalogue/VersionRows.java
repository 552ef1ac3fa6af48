package vn.khoso.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** The versions of main files that are not in use. */
@Repository
class VersionRows {

    private static final String WAITING = MediaFileRows.COLUMNS + """
             WHERE m.product_id = :product
               AND m.replaces IS NOT NULL
               AND m.state IN ('RECEIVED', 'STANDBY', 'REFUSED')
             ORDER BY m.received_at, m.id
            """;

    private static final String BEFORE = """
            WITH RECURSIVE earlier AS (
                SELECT
                    n.replaces AS id,
                    1 AS steps
                FROM media_file n
                WHERE n.id = :file
                UNION ALL
                SELECT
                    o.replaces,
                    e.steps + 1
                FROM earlier e
                JOIN media_file o ON o.id = e.id
                WHERE o.replaces IS NOT NULL
            )
            """ + MediaFileRows.COLUMNS + """
             JOIN earlier e ON e.id = m.id
             WHERE m.state = 'REPLACED'
             ORDER BY e.steps
            """;

    private static final String TAKE_OUT = """
            UPDATE media_file
            SET
                state = 'REPLACED',
                detached_at = :at
            WHERE id = :file
              AND state = 'ACCEPTED'
            """;

    /** From now on it is the original; until now the earlier one was, whatever is asked later about an instant before. */
    private static final String PUT_IN = """
            UPDATE media_file n
            SET
                state = 'ACCEPTED',
                decided_at = :at,
                position = o.position
            FROM media_file o
            WHERE n.id = :file
              AND n.state = 'STANDBY'
              AND o.id = n.replaces
            """;

    /** Both times are the same, so that it was an original at no instant. */
    private static final String DROP = """
            UPDATE media_file
            SET
                state = 'DETACHED',
                decided_at = :at,
                detached_at = :at
            WHERE id = :file
              AND state IN ('RECEIVED', 'STANDBY', 'REFUSED')
            """;

    private static final String SHOWS_LESS = """
            SELECT EXISTS (SELECT 1 FROM rendition WHERE media_file_id = :older)
               AND NOT EXISTS (SELECT 1 FROM rendition WHERE media_file_id = :newer)
            """;

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MediaFile> waiting(ProductId product) {
        return jdbc.sql(WAITING)
                .param("product", product.value())
                .query(MediaFileRows::map)
                .list();
    }

    List<EarlierVersion> before(MediaFileId file) {
        return jdbc.sql(BEFORE)
                .param("file", file.value())
                .query((row, number) ->
                        new EarlierVersion(MediaFileRows.map(row, number), ProductRows.instant(row, "detached_at")))
                .list();
    }

    void swap(MediaFileId older, MediaFileId newer, Instant at) {
        with(TAKE_OUT, older, at).update();
        with(PUT_IN, newer, at).update();
    }

    void drop(MediaFileId file, Instant at) {
        with(DROP, file, at).update();
    }

    /** Tells whether nothing of the newer file can be shown, but something of the older one. */
    boolean showsLess(MediaFileId newer, MediaFileId older) {
        return jdbc.sql(SHOWS_LESS)
                .param("newer", newer.value())
                .param("older", older.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec with(String sql, MediaFileId file, Instant at) {
        return jdbc.sql(sql).param("file", file.value()).param("at", at.atOffset(ZoneOffset.UTC));
    }
}
