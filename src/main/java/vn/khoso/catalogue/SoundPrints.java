package vn.khoso.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.shared.MediaFileId;

/** What recordings sound like, and which of them sound alike. */
@Repository
public class SoundPrints {

    private static final String FORGET = """
            WITH prints AS (
                DELETE FROM sound_print
                WHERE media_file_id = :file
            ),
            marks AS (
                DELETE FROM likeness
                WHERE media_file_id = :file
                  AND sense = 'SOUND'
            )
            DELETE FROM near_duplicate
            WHERE :file IN (later_id, earlier_id)
              AND sense = 'SOUND'
            """;

    private static final String KEEP = "INSERT INTO sound_print (media_file_id, marks) VALUES (:file, :marks)";

    private static final String LANDMARKS = """
            INSERT INTO likeness (media_file_id, sense, position, mark)
            SELECT
                :file,
                'SOUND',
                landmark.position,
                landmark.mark
            FROM unnest(:positions::integer[], :marks::bigint[]) AS landmark (position, mark)
            """;

    private static final String CANDIDATES = """
            WITH own AS (
                SELECT
                    position,
                    mark
                FROM likeness
                WHERE media_file_id = :file
                  AND sense = 'SOUND'
            )
            SELECT
                l.media_file_id,
                l.position - own.position AS shift
            FROM own
            JOIN likeness l ON l.sense = 'SOUND' AND l.mark = own.mark
            JOIN media_file o ON o.id = l.media_file_id
            JOIN media_file m ON m.id = :file
            WHERE o.product_id <> m.product_id
            GROUP BY
                l.media_file_id,
                shift
            HAVING count(*) >= 2
            ORDER BY
                count(*) DESC,
                l.media_file_id,
                shift
            LIMIT 200
            """;

    private static final String MARKS = "SELECT marks FROM sound_print WHERE media_file_id = :file";

    private static final String PAIR = """
            INSERT INTO near_duplicate (earlier_id, later_id, sense, percent)
            SELECT
                CASE WHEN (o.received_at, o.id) < (m.received_at, m.id) THEN o.id ELSE m.id END,
                CASE WHEN (o.received_at, o.id) < (m.received_at, m.id) THEN m.id ELSE o.id END,
                'SOUND',
                :percent
            FROM media_file o
            JOIN media_file m ON m.id = :file
            WHERE o.id = :other
            """;

    /** Of the shorter sound: a common opening tune is no likeness. */
    private static final int LEAST_PERCENT = 30;

    /** Some six seconds. */
    private static final int LEAST_MARKS = 240;

    private final JdbcClient jdbc;

    SoundPrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where another sound may agree. */
    private record Candidate(MediaFileId file, int shift) {}

    /**
     * Keeps what a file sounds like and pairs it with every file of other products of which at least 30 percent of the
     * shorter one, and six seconds, sound the same, wherever they lie.
     */
    @Transactional
    public void keep(MediaFileId file, SoundPrint print) {
        jdbc.sql(FORGET).param("file", file.value()).update();
        if (print.loud() < LEAST_MARKS) {
            return;
        }
        jdbc.sql(KEEP)
                .param("file", file.value())
                .param("marks", print.toBytes())
                .update();
        List<SoundPrint.Landmark> landmarks = print.landmarks();
        jdbc.sql(LANDMARKS)
                .param("file", file.value())
                .param(
                        "positions",
                        landmarks.stream().map(SoundPrint.Landmark::position).toArray(Integer[]::new))
                .param(
                        "marks",
                        landmarks.stream().map(each -> (long) each.mark()).toArray(Long[]::new))
                .update();
        candidates(file).forEach((other, shifts) -> pair(file, print, other, shifts));
    }

    private Map<MediaFileId, List<Integer>> candidates(MediaFileId file) {
        return jdbc
                .sql(CANDIDATES)
                .param("file", file.value())
                .query((row, number) -> new Candidate(
                        new MediaFileId(row.getObject("media_file_id", java.util.UUID.class)), row.getInt("shift")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Candidate::file, Collectors.mapping(Candidate::shift, Collectors.toList())));
    }

    private void pair(MediaFileId file, SoundPrint print, MediaFileId other, List<Integer> shifts) {
        byte[] bytes = jdbc.sql(MARKS)
                .param("file", other.value())
                .query((row, number) -> row.getBytes("marks"))
                .single();
        SoundPrint there = SoundPrint.of(bytes);
        int agreeing = shifts.stream()
                .mapToInt(shift -> print.agreeing(there, shift))
                .max()
                .orElse(0);
        int percent = agreeing * 100 / Math.min(print.loud(), there.loud());
        if (agreeing >= LEAST_MARKS && percent >= LEAST_PERCENT) {
            jdbc.sql(PAIR)
                    .param("file", file.value())
                    .param("other", other.value())
                    .param("percent", Math.min(100, percent))
                    .update();
        }
    }
}
