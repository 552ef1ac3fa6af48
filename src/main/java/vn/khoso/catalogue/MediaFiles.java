package vn.khoso.catalogue;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;

/** The uploaded originals of all products. */
@Repository
public class MediaFiles {

    private static final String ONE = MediaFileRows.COLUMNS + " WHERE m.id = :id";

    private static final String OF_PRODUCT = MediaFileRows.COLUMNS + """
             WHERE m.product_id = :product
               AND (m.state = 'ACCEPTED' OR (m.state IN ('RECEIVED', 'REFUSED') AND m.replaces IS NULL))
             ORDER BY m.position, m.id
            """;

    private static final String INSERT = """
            INSERT INTO media_file (id, product_id, role, position, name, claimed_type, object_key, byte_count, state,
                uploaded_by, received_at, replaces)
            VALUES (:id, :product, :role,
                (SELECT COALESCE(max(position), 0) + 1 FROM media_file WHERE product_id = :product),
                :name, :claimedType, :key, :bytes, 'RECEIVED', :by, :at, :replaces)
            """;

    private static final String ACCEPT = """
            UPDATE media_file
            SET
                state = CASE WHEN replaces IS NULL THEN 'ACCEPTED' ELSE 'STANDBY' END,
                sha256 = :sha256,
                detected_type = :type,
                decided_at = :at
            WHERE id = :id
              AND state = 'RECEIVED'
            """;

    private static final String REFUSE = """
            UPDATE media_file
            SET
                state = 'REFUSED',
                problem_code = :code,
                problem_detail = :detail,
                decided_at = :at
            WHERE id = :id
              AND state = 'RECEIVED'
            """;

    private static final String DETACH = """
            UPDATE media_file
            SET
                state = 'DETACHED',
                detached_at = :at
            WHERE id = :id
              AND state <> 'DETACHED'
            """;

    private static final String ASSIGN = """
            UPDATE media_file
            SET role = :role
            WHERE id = :id
              AND state = 'ACCEPTED'
              AND role <> :role
            """;

    private static final String STORED = """
            SELECT COALESCE(sum(m.byte_count), 0)
            FROM media_file m
            JOIN product p ON p.id = m.product_id
            WHERE p.organisation_id = :organisation
            """;

    private static final String FACTS = """
            UPDATE media_file
            SET
                duration_ms = COALESCE(:duration, duration_ms),
                width_px = COALESCE(:width, width_px),
                height_px = COALESCE(:height, height_px),
                page_count = COALESCE(:pages, page_count)
            WHERE id = :id
            """;

    private static final String HAS_MAIN = """
            SELECT EXISTS (
                SELECT 1
                FROM media_file
                WHERE product_id = :product
                  AND role = 'MAIN'
                  AND state = 'ACCEPTED')
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    MediaFiles(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher news, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Returns the file, if there is one. */
    public Optional<MediaFile> find(MediaFileId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(MediaFileRows::map).optional();
    }

    /**
     * Returns the file.
     *
     * @throws KhosoException {@link CatalogueProblem#NOT_FOUND} when there is none
     */
    public MediaFile get(MediaFileId id) {
        return find(id).orElseThrow(() -> new KhosoException(CatalogueProblem.NOT_FOUND, id.toString()));
    }

    /**
     * Returns the files of a product in the order they came, without those taken out, and without versions that are not in
     * use (see {@link Replacements}).
     */
    public List<MediaFile> of(ProductId product) {
        return jdbc.sql(OF_PRODUCT)
                .param("product", product.value())
                .query(MediaFileRows::map)
                .list();
    }

    /** Tells whether the product has a main file that passed its checks. */
    public boolean hasAcceptedMain(ProductId product) {
        return jdbc.sql(HAS_MAIN)
                .param("product", product.value())
                .query(Boolean.class)
                .single();
    }

    /** Enters a file whose bytes are all stored, in the transaction that also schedules its check. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(MediaFile file) {
        jdbc.sql(INSERT)
                .param("id", file.id().value())
                .param("product", file.product().value())
                .param("role", file.role().name())
                .param("name", file.name())
                .param("claimedType", file.claimedType())
                .param("key", file.key().value())
                .param("bytes", file.size().bytes())
                .param("by", file.uploadedBy().value())
                .param("at", file.receivedAt().atOffset(ZoneOffset.UTC))
                .param("replaces", file.replaces().map(MediaFileId::value).orElse(null), Types.OTHER)
                .update();
        record(Actor.of(file.uploadedBy()), "media-file.receive", file.id());
    }

    /** Accepts a received file, a new version for standby, and tells the news; does nothing when it was decided before. */
    @Transactional
    public void accept(MediaFileId id, Sha256 sha256, String detectedType) {
        int changed = jdbc.sql(ACCEPT)
                .param("id", id.value())
                .param("sha256", sha256.hex())
                .param("type", detectedType)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            record(Actor.SYSTEM, "media-file.accept", id);
            news.publishEvent(new MediaFileAccepted(id, get(id).product()));
        }
    }

    /** Refuses a received file with a named problem that its owner will read; the bytes stay for a new attempt. */
    @Transactional
    public void refuse(MediaFileId id, String problemCode, String problemDetail) {
        int changed = jdbc.sql(REFUSE)
                .param("id", id.value())
                .param("code", problemCode)
                .param("detail", problemDetail)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            record(Actor.SYSTEM, "media-file.refuse", id);
        }
    }

    /** Takes a file out of its draft; its bytes stay. Rights are the caller's to check. */
    @Transactional
    public void detach(Actor actor, MediaFileId id) {
        int changed = jdbc.sql(DETACH)
                .param("id", id.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            record(actor, "media-file.detach", id);
        }
    }

    /** Gives an accepted file another role; whether it fits, and rights, are the caller's to check. */
    @Transactional
    public void assign(Actor actor, MediaFileId id, MediaRole role) {
        if (jdbc.sql(ASSIGN).param("id", id.value()).param("role", role.name()).update() == 1) {
            audit.add(AuditEntry.of(actor, "media-file.role", "media-file/" + id, null, Map.of("role", role.name())));
            news.publishEvent(new ProductEvent.ProductEnriched(get(id).product()));
        }
    }

    /** Returns how many bytes the originals of an organisation take; those taken out of a draft are still kept. */
    public ByteSize stored(OrganisationId organisation) {
        return new ByteSize(jdbc.sql(STORED)
                .param("organisation", organisation.value())
                .query(Long.class)
                .single());
    }

    /** Keeps what was measured about a file. */
    @Transactional
    public void keepFacts(MediaFileId id, MediaFile.Facts facts) {
        jdbc.sql(FACTS)
                .param("id", id.value())
                .param("duration", facts.duration().map(Duration::toMillis).orElse(null), Types.BIGINT)
                .param("width", facts.widthPx().orElse(null), Types.INTEGER)
                .param("height", facts.heightPx().orElse(null), Types.INTEGER)
                .param("pages", facts.pages().orElse(null), Types.INTEGER)
                .update();
        news.publishEvent(new ProductEvent.ProductEnriched(get(id).product()));
    }

    private void record(Actor actor, String action, MediaFileId id) {
        audit.add(AuditEntry.of(actor, action, "media-file/" + id, null, Map.of()));
    }
}
