package vn.khoso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.catalogue.ProductEvent;
import vn.khoso.catalogue.Terms;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.organisation.OrganisationRenamed;
import vn.khoso.search.Facet;
import vn.khoso.search.FruitlessSearches;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchQuery;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.web.security.Browser;
import vn.khoso.web.view.SearchWish;

/** The search as people and programs meet it, over real HTTP, fed by the jobs of the real application. */
@KhosoTest
@Import(People.class)
class SearchIT {

    private static final String OWNER = "nong-dan-21523";
    private static final ProductId PRAWNS = new ProductId("s0000000000a");
    private static final ProductId LATER = new ProductId("s0000000000b");
    private static final ProductId DRAFT = new ProductId("s0000000000c");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Terms terms;

    @Autowired
    private FruitlessSearches fruitless;

    @Autowired
    private People people;

    private Browser browser;

    @BeforeEach
    void publish() {
        browser = new Browser(port);
        if (jdbc.sql("SELECT count(*) FROM product WHERE id = :id")
                        .param("id", PRAWNS.value())
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        Person person = people.administrator();
        product(PRAWNS, "Nuôi tôm trên cát ở Sa Huỳnh", "PUBLISHED", Instant.parse("2026-03-01T03:00:00Z"), person);
        product(LATER, "Nuôi tôm trên cát: chuyện kể sau", "PUBLISHED", Instant.parse("2099-01-01T00:00:00Z"), person);
        product(DRAFT, "Nuôi tôm trên cát: bản nháp", "DRAFT", Instant.parse("2026-03-01T03:00:00Z"), person);
        execute("INSERT INTO product_term VALUES ('s0000000000a', 'CAMPAIGN', 'dan-van-kheo'),"
                + " ('s0000000000a', 'TOPIC', 'khoi-nghiep'), ('s0000000000a', 'LANGUAGE', 'vi')");
        recording(person);
        transaction.executeWithoutResult(status -> {
            news.publishEvent(new ProductEvent.ProductPublished(PRAWNS));
            news.publishEvent(new ProductEvent.ProductPublished(LATER));
        });
        until(() -> finds("nuoi tom tren cat"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void thePageOpensTheRecordingWhereItWasSaidAndOffersWhatNarrowsDown() throws Exception {
        String page = browser.get("/search?q=nuoi+tom+tren+cat").body();

        assertThat(page)
                .contains("<mark>Nuôi tôm trên cát</mark> ở Sa Huỳnh", "?t=754\"", "12:34")
                .contains("name=\"campaign\" value=\"dan-van-kheo\"", "name=\"duration\" value=\"UNDER_20_MINUTES\"")
                .contains("name=\"captions\" value=\"YES\"", "name=\"level\" value=\"COMMUNE\"")
                .doesNotContain("chuyện kể sau", "bản nháp");
        assertThat(browser.get("/search?q=dinh+van+re+sa+huynh").body())
                .as("found by who is named")
                .contains("trên cát</a>".replace("</a>", ""), "Nuôi tôm");
        assertThat(browser.get("/search?q=nuoi+tom&duration=LONGER").body())
                .contains("Bỏ bộ lọc thì có 1 sản phẩm khớp");
        assertThat(browser.get("/search?q=%22nuoi+cat+tom%22").body()).contains("Có phải bạn muốn tìm", "nuoi cat tom");
        assertThat(browser.get("/products/s0000000000a/nuoi-tom-tren-cat-o-sa-huynh")
                        .body())
                .contains("Đinh Văn Rê", "Thi đua Dân vận khéo");
    }

    @Test
    void programsGetTheSameResultsAndADescriptionOfThem() throws Exception {
        HttpResponse<String> answer = browser.getJson("/api/v1/products?q=nuoi+tom+tren+cat&campaign=dan-van-kheo");
        JsonNode found = json(answer);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(found.at("/total").asInt()).isEqualTo(1);
        assertThat(found.at("/understanding/readAs").asString()).isEqualTo("nuôi tôm trên cát");
        assertThat(found.at("/products/0/id").asString()).isEqualTo(PRAWNS.value());
        assertThat(found.at("/products/0/organisation/code").asString()).isEqualTo(OWNER);
        assertThat(found.at("/products/0/durationSeconds").asInt()).isEqualTo(900);
        assertThat(found.at("/products/0/passages/0/locator/kind").asString()).isEqualTo("SECOND");
        assertThat(found.at("/products/0/passages/0/url").asString()).endsWith("?t=754");
        assertThat(found.at("/facets/campaign/0/name").asString()).isEqualTo("Thi đua Dân vận khéo");
        JsonNode one = json(browser.getJson("/api/v1/products?size=1&page=1"));
        assertThat(one.at("/products")).hasSize(1);
        assertThat(answer.body()).doesNotContain(LATER.value(), DRAFT.value());

        HttpResponse<String> described = browser.getJson("/api/v1/openapi");
        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        List<String> parameters = json(described)
                .at("/paths/~1api~1v1~1products/get/parameters")
                .valueStream()
                .map(parameter -> parameter.at("/name").asString())
                .toList();
        assertThat(parameters).contains("q", "sort", "page", "size");
        for (Facet facet : Facet.values()) {
            assertThat(parameters).contains(SearchWish.parameter(facet));
        }
    }

    @Test
    void suggestionsNameProductsPlacesByOldNamesOrganisationsAndTopics() throws Exception {
        assertThat(names("nuoi to")).contains("PRODUCT Nuôi tôm trên cát ở Sa Huỳnh");
        assertThat(names("ba cung")).contains("PLACE xã Ba Tơ");
        assertThat(names("cuu chien binh ba to")).anyMatch(name -> name.startsWith("ORGANISATION"));
        assertThat(names("khoi ngh")).contains("TOPIC Khởi nghiệp, làm kinh tế");
        assertThat(names("dan van kh")).contains("CAMPAIGN Thi đua Dân vận khéo");
        assertThat(names("nuoi tom tren cat chuyen ke")).isEmpty();
        assertThat(names("x")).isEmpty();
    }

    @Test
    void productsAreFoundByNewNamesOfTheirOrganisationAndTheirTopics() {
        execute("UPDATE organisation SET name = 'Hội Ngư nghiệp xã Ba Tô' WHERE id = '" + OWNER + "'");
        transaction.executeWithoutResult(
                status -> news.publishEvent(new OrganisationRenamed(new OrganisationId(OWNER))));
        until(() -> finds("\"ngư nghiệp\""));

        terms.rename(Actor.SYSTEM, Vocabulary.TOPIC, "khoi-nghiep", "Sinh kế biển đảo", "Island livelihoods");
        until(() -> finds("\"sinh kế biển đảo\""));
        terms.rename(Actor.SYSTEM, Vocabulary.TOPIC, "khoi-nghiep", "Khởi nghiệp, làm kinh tế", "Starting a business");
        until(() -> !finds("\"sinh kế biển đảo\""));
    }

    @Test
    void administratorsSeeHowAQueryIsReadAndExtendAbbreviations() throws Exception {
        assertThat(browser.get("/admin/search").statusCode()).isEqualTo(302);
        Person administrator = people.administrator();
        browser.signIn(administrator.username(), People.PASSWORD);

        assertThat(browser.get("/admin/search?q=nuoi+tom+tren+cat").body())
                .contains("nuôi tôm trên cát", "hai tiếng liền, có dấu", "trong tên", "Nuôi tôm trên cát ở Sa Huỳnh");
        assertThat(finds("NTTC")).isFalse();
        HttpResponse<String> added = browser.submit(
                "/admin/search",
                "/admin/search/abbreviations",
                Map.of("shortForm", "NTTC", "fullForm", "nuôi tôm trên cát"));
        assertThat(added.statusCode()).isIn(302, 303);
        assertThat(finds("NTTC")).as("counts at once").isTrue();
        HttpResponse<String> refused = browser.submit(
                "/admin/search", "/admin/search/abbreviations", Map.of("shortForm", "hai từ", "fullForm", "x"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("KS-SEARCH-03", "value=\"hai từ\"");
        browser.submit("/admin/search", "/admin/search/abbreviations/removal", Map.of("shortForm", "NTTC"));
        assertThat(finds("NTTC")).isFalse();
    }

    @Test
    void whatIsLookedForInVainIsCountedFromFiveTimesADayOnAndWithoutNumbersOfPeople() throws Exception {
        for (int time = 1; time <= 6; time++) {
            browser.get("/search?q=" + encode("Trồng sâm  zzqq"));
            browser.get("/search?q=" + encode("zzqq 0905 123 456"));
            assertThat(vain("trồng sâm zzqq")).isEqualTo(time < 5 ? 0 : time);
        }
        assertThat(fruitless.since(LocalDate.EPOCH, 100))
                .noneMatch(search -> search.words().contains("0905"));
    }

    private long vain(String words) {
        return fruitless.since(LocalDate.EPOCH, 100).stream()
                .filter(search -> search.words().equals(words))
                .mapToLong(search -> search.number())
                .sum();
    }

    private List<String> names(String typed) throws Exception {
        return json(browser.getJson("/api/v1/suggestions?q=" + encode(typed)))
                .at("/suggestions")
                .valueStream()
                .map(each ->
                        each.at("/kind").asString() + " " + each.at("/name").asString())
                .toList();
    }

    private boolean finds(String text) {
        return index.search(SearchQuery.of(text, Instant.now())).hits().rows().stream()
                .anyMatch(hit -> hit.product().equals(PRAWNS));
    }

    private static void until(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition::getAsBoolean);
    }

    private void product(ProductId id, String title, String state, Instant from, Person person) {
        jdbc.sql("""
                        INSERT INTO product (id, organisation_id, kind, title, summary, people, state, public_from,
                            first_published_at, published_by, created_by, created_at, changed_at)
                        VALUES (:id, :owner, 'CLIP', :title, 'Tóm tắt', 'Đinh Văn Rê', :state, :from, :from,
                            :by, :by, :from, :from)
                        """)
                .param("id", id.value())
                .param("owner", OWNER)
                .param("title", title)
                .param("state", state)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("by", person.id().value())
                .update();
    }

    private void recording(Person person) {
        UUID file = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO media_file (id, product_id, role, position, name, claimed_type, object_key,
                            byte_count, state, detected_type, sha256, duration_ms, uploaded_by, received_at)
                        VALUES (:id, :product, 'MAIN', 1, 'clip.mp4', 'video/mp4', :key, 1, 'ACCEPTED', 'video/mp4',
                            repeat('a', 64), 900000, :by, now())
                        """)
                .param("id", file)
                .param("product", PRAWNS.value())
                .param("key", "originals/2026/" + file)
                .param("by", person.id().value())
                .update();
        jdbc.sql("""
                        INSERT INTO passage (media_file_id, position, locator_kind, locator_value, language, content)
                        VALUES (:id, 0, 'TIME', '754', 'vi', 'bà con nuôi tôm trên cát phải giữ nguồn nước')
                        """).param("id", file).update();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
