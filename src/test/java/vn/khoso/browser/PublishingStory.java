package vn.khoso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.shared.KhosoTime;

/** The whole way of one clip: uploaded on a bad line, described, reviewed, published, found, played, counted, withdrawn. */
abstract class PublishingStory {

    private static final String ORGANISATION = "phu-nu-21484";
    private static final String TITLE = "Phụ nữ xã Ba Tơ chung sức xây dựng nông thôn mới";
    private static final double PATIENCE_MS = 90_000;
    private static final int SLOW_LINE = 300_000;

    private final People people;

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    PublishingStory(People people) {
        this.people = people;
    }

    @Test
    void aClipGoesFromThePhoneToTheReportAndBack() throws IOException, InterruptedException {
        Person contributor = people.of(ORGANISATION, Role.CONTRIBUTOR);
        Person editor = people.of(ORGANISATION, Role.EDITOR);
        Person supervisor = people.supervisor(new Scope.Province());
        try (Chromium chromium = Chromium.launch()) {
            upload(chromium, contributor);
            String publicPath = publish(chromium, editor);
            String bytes = find(chromium, publicPath);
            count(chromium, supervisor, "1");
            withdraw(chromium, editor, publicPath, bytes);
            count(chromium, supervisor, "0");
        }
    }

    private void upload(Chromium chromium, Person contributor) throws IOException {
        try (Visitor phone = Visitor.onPhone(chromium, "1-upload", address())) {
            Page page = phone.page();
            page.setDefaultTimeout(PATIENCE_MS);
            phone.signIn(contributor);
            assertThat(page).hasURL(Pattern.compile(".*/studio$"));
            assertThat(page.locator("main")).containsText(Pattern.compile("0\\s+trên 1–2 sản phẩm"));
            assertThat(phone.fitsTheScreen()).isTrue();

            page.navigate(address() + "/studio/upload");
            throttle(page, SLOW_LINE);
            page.locator("[data-any]").setInputFiles(clip());
            page.waitForURL(Pattern.compile(".*/studio/products/[0-9a-z]{12}$").asPredicate());
            page.waitForFunction("() => (document.querySelector('[data-sending] progress')?.value ?? 0) > 300000");

            // the tab dies in the middle; choosing the same file again goes on where it stopped
            page.onDialog(dialog -> dialog.accept());
            page.reload();
            throttle(page, 0);
            assertThat(page.locator("[data-unfinished]")).hasCount(1);
            page.locator("[data-any]").setInputFiles(clip());
            assertThat(page.locator("[data-state=accepted]"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
            assertThat(page.locator(".file-row")).hasCount(1);

            page.locator("#title").fill(TITLE);
            page.locator("#summary").fill("Chị em kể cách làm đường hoa và giữ sạch con suối.");
            assertThat(phone.fitsTheScreen()).isTrue();
            phone.press("Gửi duyệt");
            assertThat(page.locator("main")).containsText("Đã gửi duyệt");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private String publish(Chromium chromium, Person editor) {
        try (Visitor desk = Visitor.atDesk(chromium, "2-review", address())) {
            Page page = desk.page();
            page.setDefaultTimeout(PATIENCE_MS);
            desk.signIn(editor);
            desk.follow("Duyệt");
            page.getByText(TITLE).first().click();
            for (Locator answer : page.locator("input[type=radio][value=OK]").all()) {
                answer.check(new Locator.CheckOptions().setForce(true));
            }
            desk.press("Đăng");
            assertThat(page.locator("main")).containsText("Đã đăng");
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("main video").count() == 1;
            });
            desk.follow("Xem trang công khai");
            assertThat(page.locator("h1")).hasText(TITLE);
            assertThat(desk.complaints()).isEmpty();
            return URI.create(page.url()).getPath();
        }
    }

    private String find(Chromium chromium, String publicPath) throws IOException, InterruptedException {
        try (Visitor reader = Visitor.onPhone(chromium, "3-reader", address())) {
            Page page = reader.page();
            reader.open("/");
            assertThat(page.locator("main")).containsText(TITLE);
            assertThat(reader.fitsTheScreen()).isTrue();
            for (String typed : new String[] {"ba tơ", "ba to", "BA TƠ", "ba to\u031b", "phu nu nong thon"}) {
                page.navigate(address() + "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
                assertThat(page.locator("main")).containsText(TITLE);
            }
            reader.open("/search?q=ba+to&kind=PODCAST");
            assertThat(page.locator("h1")).containsText("Chưa có sản phẩm nào khớp");

            reader.open(publicPath);
            assertThat(reader.fitsTheScreen()).isTrue();
            Locator video = page.locator("video").first();
            video.evaluate("video => { video.muted = true; return video.play(); }");
            page.waitForFunction("() => document.querySelector('video').currentTime > 0.5");
            String source = String.valueOf(video.evaluate("video => video.currentSrc"));
            HttpResponse<byte[]> part = get(source, "bytes=0-99");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).hasSize(100);
            assertThat(part.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(reader.complaints()).isEmpty();
            try (Visitor plain = Visitor.withoutScript(chromium, "4-without-script", address())) {
                plain.open(publicPath);
                assertThat(plain.page().locator("video")).hasCount(1);
                assertThat(plain.page().locator("a[href*=download]").first()).isVisible();
            }
            return source;
        }
    }

    private void count(Chromium chromium, Person supervisor, String counted) throws IOException {
        try (Visitor desk = Visitor.atDesk(chromium, "5-supervisor-" + counted, address())) {
            Page page = desk.page();
            desk.signIn(supervisor);
            assertThat(page).hasURL(Pattern.compile(".*/supervisor$"));
            desk.open("/supervisor?area=21484&kind=WOMENS_UNION");
            assertThat(page.locator("main")).containsText("xã Ba Tơ");
            desk.open("/supervisor/organisations/" + ORGANISATION + "/" + Year.now(KhosoTime.ZONE));
            assertThat(page.locator("main")).containsText(TITLE);
            assertThat(page.locator(".slots").first())
                    .hasAttribute(
                            "aria-label", Pattern.compile("0 sản phẩm đã xác nhận, " + counted + " chờ xác nhận.*"));
            desk.open("/supervisor?area=21484&kind=WOMENS_UNION");
            Download sheet = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("XLSX")))
                            .first()
                            .click());
            Path file = directory.resolve("standing-" + counted + ".xlsx");
            sheet.saveAs(file);
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                assertThat(workbook.getSheetAt(0).getLastRowNum()).isPositive();
            }
        }
    }

    private void withdraw(Chromium chromium, Person editor, String publicPath, String bytes)
            throws IOException, InterruptedException {
        try (Visitor desk = Visitor.atDesk(chromium, "6-withdraw", address())) {
            Page page = desk.page();
            desk.signIn(editor);
            desk.open("/studio/products?state=PUBLISHED");
            page.getByText(TITLE).first().click();
            page.locator("#reason").fill("Sai số liệu ở phần cuối");
            desk.press("Gỡ sản phẩm");
            assertThat(page.locator("main")).containsText("Đã gỡ");
        }
        HttpResponse<byte[]> page = get(address() + publicPath, "");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("Sai số liệu ở phần cuối");
        assertThat(get(bytes, "").statusCode()).isEqualTo(410);
        try (Visitor reader = Visitor.onPhone(chromium, "7-gone", address())) {
            reader.page().waitForCondition(() -> {
                reader.open("/search?q=ba+to");
                return !reader.page().locator("main").textContent().contains(TITLE);
            });
        }
    }

    private HttpResponse<byte[]> get(String address, String range) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private Path clip() throws IOException {
        Path clip = directory.resolve("20261118_nong thon moi.mp4");
        if (!Files.exists(clip)) {
            try (InputStream bytes = new ClassPathResource("demo/media/clip-phim-1964.mp4").getInputStream()) {
                Files.copy(bytes, clip);
            }
        }
        return clip;
    }

    /** Slows the line of this page down; 0 for no limit. */
    private static void throttle(Page page, int bytesPerSecond) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytesPerSecond == 0 ? -1 : bytesPerSecond);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
