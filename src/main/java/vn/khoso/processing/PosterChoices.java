package vn.khoso.processing;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.MediaFileId;

/** The frames editors chose to stand for recordings; where nobody chose, one is picked by content. */
@Repository
public class PosterChoices {

    private static final String ONE = "SELECT at_ms FROM poster_choice WHERE media_file_id = :file";

    private static final String PUT = """
            INSERT INTO poster_choice (media_file_id, at_ms)
            VALUES (:file, :at)
            ON CONFLICT (media_file_id) DO UPDATE
            SET at_ms = excluded.at_ms
            """;

    private static final String REMOVE = "DELETE FROM poster_choice WHERE media_file_id = :file";

    private final JdbcClient jdbc;

    PosterChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the time of the chosen frame; empty when nobody chose one. */
    public Optional<Duration> of(MediaFileId file) {
        return jdbc.sql(ONE)
                .param("file", file.value())
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void choose(MediaFileId file, Duration at) {
        jdbc.sql(PUT).param("file", file.value()).param("at", at.toMillis()).update();
    }

    void forget(MediaFileId file) {
        jdbc.sql(REMOVE).param("file", file.value()).update();
    }
}
