package vn.khoso.catalogue;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people wrote or confirmed for a recording goes over to its new version when both have the same length: transcripts
 * they changed or checked, and chapters they typed. What a machine finds in the new version gives way to it.
 */
@Repository
class CarriedWords {

    /** The same recording encoded again ends within a second of the earlier one; one cut differently does not. */
    private static final Duration SAME_LENGTH = Duration.ofSeconds(1);

    private static final String MAKE_ROOM = """
            DELETE FROM transcript n
            USING transcript o
            WHERE n.media_file_id = :newer
              AND o.media_file_id = :older
              AND o.language = n.language
              AND (o.changed_by IS NOT NULL OR o.checked_by IS NOT NULL)
            """;

    private static final String CARRY = """
            WITH carried AS (
                SELECT
                    gen_random_uuid() AS id,
                    o.id AS earlier
                FROM transcript o
                WHERE o.media_file_id = :older
                  AND (o.changed_by IS NOT NULL OR o.checked_by IS NOT NULL)
            ), transcripts AS (
                INSERT INTO transcript (id, media_file_id, language, origin, checked_at, checked_by, changed_at,
                    changed_by, version)
                SELECT c.id, :newer, o.language, o.origin, o.checked_at, o.checked_by, o.changed_at, o.changed_by, o.version
                FROM carried c
                JOIN transcript o ON o.id = c.earlier
            )
            INSERT INTO passage (media_file_id, source, position, locator_kind, locator_value, language, content,
                transcript_id, start_ms, end_ms)
            SELECT :newer, s.source, s.position, s.locator_kind, s.locator_value, s.language, s.content, c.id, s.start_ms, s.end_ms
            FROM carried c
            JOIN passage s ON s.transcript_id = c.earlier
            """;

    private static final String CHAPTERS = """
            WITH cleared AS (
                DELETE FROM chapter
                WHERE media_file_id = :newer
            )
            INSERT INTO chapter_list (media_file_id, typed, changed_at)
            SELECT :newer, typed, changed_at
            FROM chapter_list
            WHERE media_file_id = :older
              AND typed
            ON CONFLICT (media_file_id) DO UPDATE
            SET
                typed = excluded.typed,
                changed_at = excluded.changed_at,
                version = chapter_list.version + 1
            """;

    private static final String TITLES = """
            INSERT INTO chapter (media_file_id, start_ms, title)
            SELECT :newer, c.start_ms, c.title
            FROM chapter c
            WHERE c.media_file_id = :older
            """;

    private static final String HAS_TYPED =
            "SELECT EXISTS (SELECT 1 FROM chapter_list WHERE media_file_id = :older AND typed)";

    private final JdbcClient jdbc;

    CarriedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over what fits the new version; does nothing where the lengths differ or are not known. */
    void carry(MediaFile older, MediaFile newer) {
        if (!haveSameLength(older, newer)) {
            return;
        }
        between(MAKE_ROOM, older, newer).update();
        between(CARRY, older, newer).update();
        boolean typed = jdbc.sql(HAS_TYPED)
                .param("older", older.id().value())
                .query(Boolean.class)
                .single();
        if (typed) {
            between(CHAPTERS, older, newer).update();
            between(TITLES, older, newer).update();
        }
    }

    private static boolean haveSameLength(MediaFile older, MediaFile newer) {
        Optional<Duration> difference = older.facts()
                .duration()
                .flatMap(length -> newer.facts().duration().map(length::minus));
        return difference.filter(time -> time.abs().compareTo(SAME_LENGTH) <= 0).isPresent();
    }

    private JdbcClient.StatementSpec between(String sql, MediaFile older, MediaFile newer) {
        return jdbc.sql(sql)
                .param("older", older.id().value())
                .param("newer", newer.id().value());
    }
}
