package vn.khoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khoso.database.TestDatabase;
import vn.khoso.shared.ProductId;

/** What the index is told about products, from real tables. */
final class DatabaseSourceIT {

    private static final UUID PERSON = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final ProductId FIRST = new ProductId("000000000001");
    /** Still 2026 in the zones of this JVM and of UTC, already 2027 in Viet Nam. */
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T17:30:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final SearchSource source = new DatabaseSource(jdbc);

    @BeforeEach
    void openTheWomensUnionOfBaTo() {
        execute("INSERT INTO area (code, kind, name) VALUES ('51', 'PROVINCE', 'Quảng Ngãi')");
        execute("INSERT INTO area (code, kind, name, parent_code, former_province, formed_from)"
                + " VALUES ('21484', 'COMMUNE', 'Ba Tơ', '51', 'Quảng Ngãi', 'Thị trấn Ba Tơ, Xã Ba Cung')");
        execute("INSERT INTO area (code, kind, name, parent_code) VALUES ('21548', 'SPECIAL_ZONE', 'Lý Sơn', '51')");
        execute("INSERT INTO organisation (id, kind, level, area_code, name, short_name, valid_from)"
                + " VALUES ('phu-nu-21484', 'WOMENS_UNION', 'COMMUNE', '21484',"
                + " 'Hội Liên hiệp Phụ nữ xã Ba Tơ', 'Hội LHPN xã Ba Tơ', DATE '2025-07-01')");
        execute("INSERT INTO account (id, username, display_name, created_at) VALUES ('" + PERSON
                + "', 'lan', 'Lan', now())");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void publishedProductIsToldWithEverythingItIsFoundBy() {
        published(FIRST, NEW_YEAR);
        execute(
                "INSERT INTO product_term VALUES ('000000000001', 'TOPIC', 'nong-thon-moi'),"
                        + " ('000000000001', 'CAMPAIGN', 'hang-viet'), ('000000000001', 'AUDIENCE', 'women'), ('000000000001', 'LANGUAGE', 'hre')");
        file("a", "ACCEPTED", "tuyên truyền");
        file("b", "DETACHED", "đã thay");

        SearchDocument document = source.find(FIRST).orElseThrow();

        assertThat(document.title()).isEqualTo("Toạ đàm 000000000001");
        assertThat(document.names())
                .containsExactly(
                        "Hội Liên hiệp Phụ nữ xã Ba Tơ",
                        "Hội LHPN xã Ba Tơ",
                        "Ba Tơ, Quảng Ngãi, Thị trấn Ba Tơ, Xã Ba Cung",
                        "Người Việt Nam ưu tiên dùng hàng Việt Nam",
                        "Nông thôn mới, đô thị văn minh",
                        "Lan Anh",
                        "Phạm Thị Hoa, Đinh Văn Rê");
        assertThat(document.passages())
                .containsExactly(
                        new IndexedPassage(Locator.whole(), "Chữ trong hình", "vi"),
                        new IndexedPassage(Locator.second(754), "tuyên truyền", "hre"));
        assertThat(document.values(Facet.KIND)).isEqualTo(Set.of("CLIP"));
        assertThat(document.values(Facet.ORGANISATION)).isEqualTo(Set.of("phu-nu-21484"));
        assertThat(document.values(Facet.ORGANISATION_KIND)).isEqualTo(Set.of("WOMENS_UNION"));
        assertThat(document.values(Facet.LEVEL)).isEqualTo(Set.of("COMMUNE"));
        assertThat(document.values(Facet.TOPIC)).isEqualTo(Set.of("nong-thon-moi"));
        assertThat(document.values(Facet.CAMPAIGN)).isEqualTo(Set.of("hang-viet"));
        assertThat(document.values(Facet.DURATION)).isEqualTo(Set.of("UNDER_20_MINUTES"));
        assertThat(document.values(Facet.CAPTIONS)).isEqualTo(Set.of("YES"));
        assertThat(document.values(Facet.AUDIENCE)).isEqualTo(Set.of("women"));
        assertThat(document.values(Facet.LANGUAGE)).isEqualTo(Set.of("hre"));
        assertThat(document.publicFrom()).isEqualTo(NEW_YEAR);
        assertThat(document.publicUntil()).isEqualTo(Instant.MAX);
    }

    @Test
    void wordsReadInAPictureSayInWhichPictureTheyStand() {
        published(FIRST, NEW_YEAR);
        file("a", "ACCEPTED", "một");
        file("b", "ACCEPTED", "hai");
        execute("UPDATE media_file SET position = 5 WHERE name = 'b'");
        execute("UPDATE passage SET locator_kind = 'REGION', locator_value = '0.1,0.2,0.3,0.04'");

        assertThat(source.find(FIRST).orElseThrow().passages())
                .extracting(IndexedPassage::locator)
                .contains(
                        new Locator(Locator.Kind.REGION, "1,0.1,0.2,0.3,0.04"),
                        new Locator(Locator.Kind.REGION, "2,0.1,0.2,0.3,0.04"));
    }

    @Test
    void yearIsThatOfVietNam() {
        published(FIRST, NEW_YEAR);

        assertThat(source.find(FIRST).orElseThrow().values(Facet.YEAR)).isEqualTo(Set.of("2027"));
    }

    @Test
    void areaIsWhatTheProductIsAboutElseWhereItsOrganisationIs() {
        published(FIRST, NEW_YEAR);
        assertThat(source.find(FIRST).orElseThrow().values(Facet.AREA)).isEqualTo(Set.of("21484"));

        execute("INSERT INTO product_area VALUES ('000000000001', '21548')");
        assertThat(source.find(FIRST).orElseThrow().values(Facet.AREA)).isEqualTo(Set.of("21548"));
    }

    @Test
    void draftsSubmissionsAndWithdrawnProductsAreNotTold() {
        product(FIRST, "DRAFT", null);
        assertThat(source.find(FIRST)).isEmpty();

        execute("UPDATE product SET state = 'SUBMITTED', submitted_at = now(), submitted_by = created_by");
        assertThat(source.find(FIRST)).isEmpty();

        execute("UPDATE product SET state = 'WITHDRAWN', public_from = now(), first_published_at = now(),"
                + " published_by = created_by, withdrawn_at = now(), withdrawn_by = created_by,"
                + " withdrawal_reason = 'sai', withdrawal_authority = 'EDITOR'");
        assertThat(source.find(FIRST)).isEmpty();
        assertThat(source.all()).isEmpty();
    }

    @Test
    void allProductsAreReadInPortionsEachOnce() {
        for (int number = 1; number <= 401; number++) {
            published(new ProductId("%012d".formatted(number)), NEW_YEAR);
        }

        assertThat(source.all().map(document -> document.id().value()))
                .hasSize(401)
                .doesNotHaveDuplicates()
                .endsWith("000000000401");
    }

    private void published(ProductId id, Instant from) {
        product(id, "PUBLISHED", from);
    }

    private void product(ProductId id, String state, @Nullable Instant from) {
        jdbc.sql("""
                        INSERT INTO product (id, organisation_id, kind, title, summary, text_alternative, author, people,
                            state, public_from, first_published_at, published_by, created_by, created_at, changed_at)
                        VALUES (:id, 'phu-nu-21484', 'CLIP', :title, 'Tóm tắt', 'Chữ trong hình', 'Lan Anh', 'Phạm Thị Hoa, Đinh Văn Rê',
                            :state, :from::timestamptz, :from::timestamptz, :by, :by, now(), now())
                        """)
                .param("id", id.value())
                .param("title", "Toạ đàm " + id)
                .param("state", state)
                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .param("by", PERSON)
                .update();
    }

    private void file(String name, String state, String words) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO media_file (id, product_id, role, position, name, claimed_type, object_key,
                            byte_count, state, detected_type, sha256, duration_ms, uploaded_by, received_at)
                        VALUES (:id, '000000000001', 'MAIN', 0, :name, 'video/mp4', :name, 1, :state, 'video/mp4',
                            repeat('0', 64), 754000, :by, now())
                        """)
                .param("id", id)
                .param("name", name)
                .param("state", state)
                .param("by", PERSON)
                .update();
        jdbc.sql("""
                        INSERT INTO passage (media_file_id, position, locator_kind, locator_value, language, content)
                        VALUES (:id, 0, 'TIME', '754', 'hre', :words)
                        """).param("id", id).param("words", words).update();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
