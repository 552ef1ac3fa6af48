package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.TranscriptId;

/** The transcripts of all recordings. Their cues are passages, so that the search finds what is said and when. */
@Repository
public class Transcripts {

    private static final String COLUMNS = """
            SELECT
                t.id,
                t.media_file_id,
                t.language,
                t.origin,
                t.checked_at,
                t.checked_by,
                t.version,
                t.changed_at,
                t.changed_by
            FROM transcript t
            """;

    private static final String ONE = COLUMNS + " WHERE t.id = :id";

    private static final String OF_PRODUCT = COLUMNS + """
             JOIN media_file m ON m.id = t.media_file_id
             WHERE m.product_id = :product
               AND m.state = 'ACCEPTED'
             ORDER BY (t.language = 'vi') DESC, (m.role <> 'MAIN') DESC, m.position, t.language
            """;

    private static final String CUES = """
            SELECT
                s.id,
                s.start_ms,
                s.end_ms,
                s.content
            FROM passage s
            WHERE s.transcript_id = :transcript
            ORDER BY s.position, s.id
            """;

    private static final String BEGIN = """
            INSERT INTO transcript (id, media_file_id, language, origin, changed_at, changed_by)
            SELECT :id, :file, :language, :origin, :at, CAST(:by AS uuid)
            WHERE :origin NOT IN ('FILE', 'SPEECH')
               OR NOT EXISTS (
                   SELECT 1
                   FROM transcript o
                   WHERE o.media_file_id = :file
                     AND o.origin = :origin
                     AND o.language <> :language
                     AND o.changed_by IS NOT NULL)
            ON CONFLICT (media_file_id, language) DO UPDATE
            SET
                origin = excluded.origin,
                changed_at = excluded.changed_at,
                version = transcript.version + 1
            WHERE transcript.changed_by IS NULL
              AND transcript.checked_by IS NULL
            RETURNING id
            """;

    private static final String CLEAR = "DELETE FROM passage WHERE transcript_id = :transcript";

    private static final String ADD_CUE = """
            INSERT INTO passage (media_file_id, source, transcript_id, position, locator_kind, locator_value, language,
                content, start_ms, end_ms)
            SELECT
                t.media_file_id,
                CASE WHEN t.origin = 'SPEECH' AND t.checked_at IS NULL THEN 'SPEECH' ELSE 'CAPTIONS' END,
                t.id,
                :start,
                'TIME',
                CAST(:start / 1000 AS text),
                t.language,
                :content,
                :start,
                :end
            FROM transcript t
            WHERE t.id = :transcript
            RETURNING id
            """;

    private final JdbcClient jdbc;
    private final MediaFiles files;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Transcripts(JdbcClient jdbc, MediaFiles files, ApplicationEventPublisher news, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.news = news;
        this.clock = clock;
    }

    /** Returns the transcripts of a product's accepted files, Vietnamese first, files of captions before the rest. */
    public List<Transcript> of(ProductId product) {
        return jdbc.sql(OF_PRODUCT)
                .param("product", product.value())
                .query(Transcripts::map)
                .list();
    }

    /** Returns the transcript, if there is one. */
    public Optional<Transcript> find(TranscriptId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(Transcripts::map).optional();
    }

    /**
     * Returns the transcript.
     *
     * @throws KhosoException {@link CatalogueProblem#NOT_FOUND} when there is none
     */
    public Transcript get(TranscriptId id) {
        return find(id).orElseThrow(() -> new KhosoException(CatalogueProblem.NOT_FOUND, id.toString()));
    }

    /** Returns the cues in the order they are said. */
    public List<Cue> cues(TranscriptId transcript) {
        return jdbc.sql(CUES)
                .param("transcript", transcript.value())
                .query(Transcripts::mapCue)
                .list();
    }

    /**
     * Keeps what a machine read or heard, in place of what it found before. What a person has changed or confirmed here
     * stays as it is.
     *
     * @param file the file of captions, or the recording for its tracks and its speech
     * @param language BCP 47 tag of the words; one transcript per file and language
     * @return whether it was kept
     */
    @Transactional
    public boolean keep(MediaFileId file, String language, Transcript.Origin origin, List<TimedText> said) {
        Optional<TranscriptId> transcript = begin(file, language, origin, null);
        transcript.ifPresent(id -> {
            jdbc.sql(CLEAR).param("transcript", id.value()).update();
            said.forEach(each -> add(id, each));
            news.publishEvent(new ProductEvent.ProductEnriched(files.get(file).product()));
        });
        return transcript.isPresent();
    }

    /** Begins an empty transcript; empty when there is one that a person worked on. */
    Optional<TranscriptId> begin(MediaFileId file, String language, Transcript.Origin origin, @Nullable UUID by) {
        return jdbc.sql(BEGIN)
                .param("id", TranscriptId.random().value())
                .param("file", file.value())
                .param("language", language)
                .param("origin", origin.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by, Types.OTHER)
                .query(UUID.class)
                .optional()
                .map(TranscriptId::new);
    }

    CueId add(TranscriptId transcript, TimedText said) {
        return new CueId(jdbc.sql(ADD_CUE)
                .param("transcript", transcript.value())
                .param("start", said.start().toMillis())
                .param("end", said.end().toMillis())
                .param("content", said.text())
                .query(Long.class)
                .single());
    }

    private static Transcript map(ResultSet row, int number) throws SQLException {
        OffsetDateTime checkedAt = row.getObject("checked_at", OffsetDateTime.class);
        return new Transcript(
                new TranscriptId(row.getObject("id", UUID.class)),
                new MediaFileId(row.getObject("media_file_id", UUID.class)),
                row.getString("language"),
                Transcript.Origin.valueOf(row.getString("origin")),
                checkedAt == null
                        ? Optional.empty()
                        : Optional.of(
                                new Transcript.Check(checkedAt.toInstant(), ProductRows.account(row, "checked_by"))),
                row.getInt("version"),
                ProductRows.instant(row, "changed_at"),
                row.getObject("changed_by", UUID.class) != null);
    }

    private static Cue mapCue(ResultSet row, int number) throws SQLException {
        return new Cue(
                new CueId(row.getLong("id")),
                new TimedText(
                        Duration.ofMillis(row.getLong("start_ms")),
                        Duration.ofMillis(row.getLong("end_ms")),
                        row.getString("content")));
    }
}
