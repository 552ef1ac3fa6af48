package vn.khoso.quota;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;

/** The facts of one published product, written straight into the tables. */
public final class ProductFact {

    private static final String PRODUCT = """
            INSERT INTO product (id, organisation_id, kind, title, summary, distinctive, state, public_from,
                public_until, published_by, first_published_at, withdrawn_at, withdrawn_by, withdrawal_reason,
                withdrawal_authority, submitted_at, submitted_by, created_by, created_at, changed_at)
            VALUES (:id, :organisation, :kind, :title, 'Tóm tắt', :distinctive, :state, :from,
                :until, :staff, :from, CASE WHEN :state = 'WITHDRAWN' THEN :from END,
                CASE WHEN :state = 'WITHDRAWN' THEN :staff END, CASE WHEN :state = 'WITHDRAWN' THEN 'Sai số liệu' END,
                CASE WHEN :state = 'WITHDRAWN' THEN 'EDITOR' END, :from, :staff, :staff, :from, :from)
            """;

    private static final String SUBMISSION = """
            INSERT INTO product (id, organisation_id, kind, title, summary, state, submitted_at, submitted_by,
                created_by, created_at, changed_at)
            VALUES (:id, :organisation, :kind, :title, 'Tóm tắt', 'SUBMITTED', :from, :staff, :staff, :from, :from)
            """;

    private static final String FILE = """
            INSERT INTO media_file (id, product_id, role, position, name, claimed_type, object_key, byte_count, state,
                detected_type, sha256, uploaded_by, received_at)
            VALUES (:id, :product, :role, 1, 'tep.mp4', 'video/mp4', :key, 10, 'ACCEPTED',
                'video/mp4', :sha256, :staff, now())
            """;

    private final JdbcClient jdbc;
    private final String organisation;
    private ProductId id = ProductId.random();
    private String kind = "CLIP";
    private String state = "PUBLISHED";
    private String title = "Nông thôn mới";
    private boolean distinctive = true;
    private Instant from = Instant.parse("2026-03-01T05:00:00Z");
    private Instant until = Instant.parse("2099-01-01T00:00:00Z");
    private final List<String> mains = new ArrayList<>();
    private final List<String> covers = new ArrayList<>();

    ProductFact(JdbcClient jdbc, String organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    public ProductFact id(String value) {
        id = new ProductId(value);
        return this;
    }

    public ProductFact titled(String value) {
        title = value;
        return this;
    }

    public ProductFact at(String instant) {
        from = Instant.parse(instant);
        return this;
    }

    public ProductFact until(String instant) {
        until = Instant.parse(instant);
        return this;
    }

    public ProductFact kind(String value) {
        kind = value;
        return this;
    }

    public ProductFact notDistinctive() {
        distinctive = false;
        return this;
    }

    public ProductFact withdrawn() {
        state = "WITHDRAWN";
        return this;
    }

    /** Adds an accepted MAIN file whose bytes are these words. */
    public ProductFact main(String words) {
        mains.add(words);
        return this;
    }

    public ProductFact cover(String words) {
        covers.add(words);
        return this;
    }

    public ProductId insert() {
        write(PRODUCT);
        return id;
    }

    /** Writes it as a submission that waits for an editor. */
    public ProductId submit() {
        write(SUBMISSION);
        return id;
    }

    private void write(String sql) {
        jdbc.sql(sql)
                .param("id", id.value())
                .param("organisation", organisation)
                .param("kind", kind)
                .param("title", title)
                .param("distinctive", distinctive)
                .param("state", state)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("staff", QuotaWorld.STAFF.id().value())
                .update();
        if (mains.isEmpty()) {
            mains.add(id.value());
        }
        mains.forEach(words -> file("MAIN", words));
        covers.forEach(words -> file("COVER", words));
    }

    private void file(String role, String words) {
        jdbc.sql(FILE)
                .param("id", UUID.randomUUID())
                .param("product", id.value())
                .param("role", role)
                .param("key", "originals/2026/" + UUID.randomUUID())
                .param(
                        "sha256",
                        Sha256.of(words.getBytes(StandardCharsets.UTF_8)).hex())
                .param("staff", QuotaWorld.STAFF.id().value())
                .update();
    }
}
