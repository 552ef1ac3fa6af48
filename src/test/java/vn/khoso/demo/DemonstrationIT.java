package vn.khoso.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import vn.khoso.database.FreshDatabase;
import vn.khoso.shared.DataDirectory;
import vn.khoso.web.security.Browser;

/** What somebody finds who starts the demonstration and clicks on everything, in every role and both languages. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "khoso.demo.enabled=true")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SampleLoading loading;

    @Autowired
    private Samples samples;

    @Autowired
    private DataDirectory data;

    private final Map<String, String> passwords = new HashMap<>();

    @BeforeAll
    void untilTheSamplesAreIn() throws Exception {
        try (Browser browser = new Browser(port)) {
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> loading.done() == loading.total());
        Path file = data.resolve("secrets").resolve("demo-accounts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" +", 3);
            passwords.put(words[0], words[1]);
        }
    }

    @Test
    void everySampleIsPublicWithItsAuthorAndLicenceOrWaitsInTheStudio() throws Exception {
        try (Browser browser = new Browser(port)) {
            long published = samples.all().stream()
                    .filter(sample ->
                            sample.outcome() != Sample.Outcome.DRAFT && sample.outcome() != Sample.Outcome.SUBMITTED)
                    .count();
            assertThat(browser.get("/").body()).contains(published + " sản phẩm");
            String path = Jsoup.parse(browser.get("/").body())
                    .select("a[href^=/products/]:contains(Chú thỏ trắng)")
                    .attr("href");
            assertThat(Jsoup.parse(browser.get(path).body()).text())
                    .contains("Blender Foundation", "CC BY 3.0", "Dữ liệu mẫu");
        }
    }

    @Test
    void everyLinkOfThePublicPagesLeadsSomewhere() throws Exception {
        try (Browser browser = new Browser(port)) {
            Crawl crawl = new Crawl(browser).from("/", "/search", "/search?q=an+toan", "/search?q=%22%20-%00*");
            assertThat(crawl.complaints()).isEmpty();
            assertThat(crawl.shapes()).contains("/products/*/*", "/organisations/*", "/areas/*", "/search?q=");
            assertThat(crawl.pages()).isGreaterThan(25);
        }
    }

    @Test
    void everyLinkOfThePublicPagesLeadsSomewhereInEnglish() throws Exception {
        try (Browser browser = new Browser(port)) {
            browser.get("/?lang=en");
            Crawl crawl = new Crawl(browser).from("/", "/search", "/sign-in");
            assertThat(crawl.complaints()).isEmpty();
        }
    }

    @Test
    void everyLinkOfTheStaffPagesLeadsSomewhere() throws Exception {
        assertThat(crawledBy("phunu.bato", "/studio").complaints()).isEmpty();
        assertThat(crawledBy("bientap.bato", "/studio", "/studio/review").complaints())
                .isEmpty();
        assertThat(crawledBy("giamsat.tinh", "/supervisor").complaints()).isEmpty();
        assertThat(crawledBy("quantri", "/admin").complaints()).isEmpty();
    }

    private Crawl crawledBy(String username, String... addresses) throws Exception {
        try (Browser browser = new Browser(port)) {
            assertThat(browser.signIn(username, passwords.getOrDefault(username, ""))
                            .statusCode())
                    .isEqualTo(303);
            return new Crawl(browser).from(addresses);
        }
    }
}
