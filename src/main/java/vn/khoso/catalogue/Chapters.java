package vn.khoso.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;

/** The chapters of all recordings: found in the file, or typed by its people. */
@Repository
public class Chapters {

    /** The most chapters of one recording. */
    public static final int MOST = 500;

    private static final String LIST = "SELECT version, typed FROM chapter_list WHERE media_file_id = :file";

    private static final String OF_FILE = """
            SELECT
                c.start_ms,
                c.title
            FROM chapter c
            WHERE c.media_file_id = :file
            ORDER BY c.start_ms
            """;

    private static final String FOUND = """
            INSERT INTO chapter_list (media_file_id, typed, changed_at)
            VALUES (:file, false, :at)
            ON CONFLICT (media_file_id) DO UPDATE
            SET
                changed_at = excluded.changed_at,
                version = chapter_list.version + 1
            WHERE NOT chapter_list.typed
            """;

    private static final String TYPED = """
            INSERT INTO chapter_list (media_file_id, typed, changed_at)
            SELECT :file, true, :at
            WHERE :version = 0 OR EXISTS (SELECT 1 FROM chapter_list WHERE media_file_id = :file)
            ON CONFLICT (media_file_id) DO UPDATE
            SET
                typed = true,
                changed_at = excluded.changed_at,
                version = chapter_list.version + 1
            WHERE chapter_list.version = :version
            """;

    private static final String CLEAR = "DELETE FROM chapter WHERE media_file_id = :file";

    private static final String ADD = """
            INSERT INTO chapter (media_file_id, start_ms, title)
            VALUES (:file, :start, :title)
            ON CONFLICT (media_file_id, start_ms) DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final MediaFiles files;
    private final Products products;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Chapters(
            JdbcClient jdbc,
            MediaFiles files,
            Products products,
            Organisations organisations,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.products = products;
        this.organisations = organisations;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the chapters of a recording; an empty list of version 0 when there are none. */
    public ChapterList of(MediaFileId file) {
        List<Chapter> chapters = jdbc.sql(OF_FILE)
                .param("file", file.value())
                .query((row, number) -> new Chapter(Duration.ofMillis(row.getLong("start_ms")), row.getString("title")))
                .list();
        Optional<ChapterList> kept = jdbc.sql(LIST)
                .param("file", file.value())
                .query((row, number) -> new ChapterList(file, row.getInt("version"), row.getBoolean("typed"), chapters))
                .optional();
        return kept.orElseGet(() -> new ChapterList(file, 0, false, List.of()));
    }

    /** Keeps the chapters that stand in the file itself; typed ones stay as they are. Keeps the first {@link #MOST}. */
    @Transactional
    public void found(MediaFileId file, List<Chapter> chapters) {
        int kept = jdbc.sql(FOUND)
                .param("file", file.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            write(file, chapters);
        }
    }

    /**
     * Puts typed chapters in place of all there are; none at all removes them.
     *
     * @param version the version the person saw
     * @throws KhosoException {@link CatalogueProblem#STALE}, {@link CatalogueProblem#FORBIDDEN} or
     *     {@link CatalogueProblem#NOT_FOUND}
     */
    @Transactional
    public void type(Person person, MediaFileId file, int version, List<Chapter> chapters) {
        Product product = products.get(files.get(file).product());
        if (!policy.may(
                new Viewer.SignedIn(person),
                Action.TRANSCRIBE,
                product,
                organisations.get(product.organisation()),
                clock.instant())) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
        int kept = jdbc.sql(TYPED)
                .param("file", file.value())
                .param("version", version)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            throw new KhosoException(CatalogueProblem.STALE, product.id().value());
        }
        write(file, chapters);
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "chapters.type",
                "media-file/" + file,
                product.organisation(),
                Map.of("chapters", Integer.toString(chapters.size()))));
    }

    private void write(MediaFileId file, List<Chapter> chapters) {
        jdbc.sql(CLEAR).param("file", file.value()).update();
        chapters.stream()
                .sorted(Comparator.comparing(Chapter::start))
                .limit(MOST)
                .forEach(chapter -> jdbc.sql(ADD)
                        .param("file", file.value())
                        .param("start", chapter.start().toMillis())
                        .param("title", chapter.title())
                        .update());
    }
}
