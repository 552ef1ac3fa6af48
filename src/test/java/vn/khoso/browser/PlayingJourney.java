package vn.khoso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestConstructor;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.ReviewChecklist;
import vn.khoso.catalogue.TimedText;
import vn.khoso.catalogue.Transcript;
import vn.khoso.catalogue.TranscriptDesk;
import vn.khoso.catalogue.Transcripts;
import vn.khoso.intake.Intake;
import vn.khoso.intake.OfferedFile;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** A clip with captions is played, read, searched and shared; an editor corrects a line, and everybody sees it. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PlayingJourney {

    private static final String BODY = "cuu-chien-binh-21484";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CAPTIONS = """
            1
            00:00:00,000 --> 00:00:02,500
            Xin chào bà con

            2
            00:00:02,500 --> 00:00:06,000
            Muốn tuyên truyền về nông thôn mới

            3
            00:00:06,000 --> 00:00:12,250
            thì phải đi từng nhà
            """;

    private final People people;
    private final EditorialDesk desk;
    private final Products products;
    private final Intake intake;
    private final Renditions renditions;
    private final Transcripts transcripts;
    private final TranscriptDesk transcriptDesk;

    @LocalServerPort
    private int port;

    PlayingJourney(
            People people,
            EditorialDesk desk,
            Products products,
            Intake intake,
            Renditions renditions,
            Transcripts transcripts,
            TranscriptDesk transcriptDesk) {
        this.people = people;
        this.desk = desk;
        this.products = products;
        this.intake = intake;
        this.renditions = renditions;
        this.transcripts = transcripts;
        this.transcriptDesk = transcriptDesk;
    }

    @Test
    void aClipIsPlayedReadAndCorrected() throws IOException {
        Person editor = people.of(BODY, Role.CONTRIBUTOR, Role.EDITOR);
        String id = published(editor);
        try (Chromium chromium = Chromium.launch()) {
            readerPlays(chromium, id);
            editorCorrects(chromium, editor, id);
            everybodySeesIt(chromium, id);
            streamPlays(chromium, id);
        }
    }

    private void readerPlays(Chromium chromium, String id) {
        try (Visitor reader = Visitor.onPhone(chromium, "8-player", address())) {
            Page page = reader.page();
            reader.open("/products/" + id + "?t=3");
            assertThat(page.locator(".cues [aria-current]")).containsText("nông thôn mới");
            reader.press("Phát từ 0:03");
            page.waitForFunction("() => document.querySelector('video').currentTime > 3.2");
            assertThat(page.locator(".plyr__caption")).hasText("Muốn tuyên truyền về nông thôn mới");
            assertThat(page.locator("[data-share-label]")).hasText(Pattern.compile("Chia sẻ từ 0:0[3-9]"));

            page.locator("[data-find-in-transcript] input").fill("di tung nha");
            assertThat(page.locator(".cues li:visible")).hasCount(1);
            page.locator(".cues li:visible a").click();
            page.waitForFunction("() => document.querySelector('video').currentTime >= 6");
            assertThat(page.locator(".cues [aria-current]")).containsText("đi từng nhà");
            Locator speed = page.locator(".plyr__control.speed");
            speed.click();
            assertThat(speed).hasText("1,25×");
            assertThat(reader.fitsTheScreen()).isTrue();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private void editorCorrects(Chromium chromium, Person editor, String id) {
        try (Visitor visitor = Visitor.atDesk(chromium, "9-transcript", address())) {
            Page page = visitor.page();
            visitor.signIn(editor);
            visitor.open("/studio/products/" + id + "/transcripts");
            page.locator(".cue-rows li").nth(2).getByText("Sửa").click();
            page.locator("#cue-text").fill("thì phải đi từng nhà, lội từng suối");
            somebodyElseAddsALine(editor, id);
            visitor.press("Lưu dòng này");
            // told about the other's change, with what was typed still there; saving again is a decision
            assertThat(page.locator("[data-editor] [role=alert]")).isVisible();
            assertThat(page.locator("#cue-text")).hasValue("thì phải đi từng nhà, lội từng suối");
            visitor.press("Lưu dòng này");
            assertThat(page.locator(".cue-rows li").nth(2)).containsText("lội từng suối");
            page.locator("#chapter-lines").fill("0:00 Mở đầu\n0:06 Đi từng nhà");
            visitor.press("Lưu chương");
            assertThat(page.locator("#chapters")).containsText("Đã lưu các chương");
            choosesTheLastFrame(visitor, id);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private void choosesTheLastFrame(Visitor visitor, String id) {
        await().atMost(PATIENCE).until(() -> has(id, RenditionKind.STORYBOARD) && has(id, RenditionKind.POSTER));
        String before = poster(id);
        visitor.open("/studio/products/" + id);
        visitor.page().getByText("Chọn hình đại diện").click();
        visitor.page().getByLabel("Lấy hình lúc 0:12").click();
        assertThat(visitor.page().locator("[data-poster-now]")).containsText("Đã chọn khung hình lúc 0:12");
        assertThat(visitor.page().getByLabel("Lấy hình lúc 0:12")).hasAttribute("aria-current", "true");
        assertThat(visitor.fitsTheScreen()).isTrue();
        assertThat(poster(id)).isNotEqualTo(before);
    }

    private String poster(String id) {
        return renditions.of(new ProductId(id)).stream()
                .filter(made -> made.kind() == RenditionKind.POSTER)
                .map(made -> made.id().toString())
                .findFirst()
                .orElseThrow();
    }

    private boolean has(String id, RenditionKind kind) {
        return renditions.of(new ProductId(id)).stream().anyMatch(made -> made.kind() == kind);
    }

    /** Over HLS with a choice of sizes, by keyboard, with names for screen readers; and without the stream when it breaks. */
    private void streamPlays(Chromium chromium, String id) {
        await().atMost(PATIENCE).until(() -> has(id, RenditionKind.STREAM));
        try (Visitor reader = Visitor.atDesk(chromium, "11-stream", address())) {
            Page page = reader.page();
            reader.open("/products/" + id);
            reader.press("Phát");
            page.waitForFunction("() => { const video = document.querySelector('video');"
                    + " return video.currentTime > 0.5 && video.currentSrc.startsWith('blob:'); }");
            page.keyboard().press("k");
            page.waitForFunction("() => document.querySelector('video').paused");
            page.keyboard().press("ArrowRight");
            page.waitForFunction("() => document.querySelector('video').currentTime > 10");
            assertThat(
                            page.evaluate(
                                    "() => [...document.querySelectorAll('.plyr button, .plyr input')]"
                                            + ".filter((each) => each.offsetParent && !each.ariaLabel && !each.textContent.trim()).length"))
                    .as("controls without a name")
                    .isEqualTo(0);
            page.locator(".plyr__progress input").hover();
            assertThat(page.locator(".plyr__preview-thumb--is-shown img")).isVisible();
            page.locator("[data-plyr=settings]").first().click();
            page.locator(
                            ".plyr__menu__container [role=menuitem]:visible",
                            new Page.LocatorOptions().setHasText("Độ nét"))
                    .click();
            assertThat(page.locator(".plyr__menu__container [role=menuitemradio]:visible"))
                    .containsText(new String[] {"Tự chọn", "720p", "480p", "240p"});
            assertThat(reader.complaints()).isEmpty();

            page.route("**/*p.mp4", Route::abort);
            reader.open("/products/" + id);
            reader.press("Phát");
            page.waitForFunction("() => { const video = document.querySelector('video');"
                    + " return video.currentTime > 0.2 && !video.currentSrc.startsWith('blob:'); }");
        }
    }

    private void somebodyElseAddsALine(Person editor, String id) {
        Transcript transcript = transcripts.of(new ProductId(id)).getFirst();
        TimedText goodbye = new TimedText(Duration.ofSeconds(13), Duration.ofSeconds(14), "Chào bà con");
        transcriptDesk.add(editor, transcript.id(), transcript.version(), goodbye);
    }

    private void everybodySeesIt(Chromium chromium, String id) {
        try (Visitor plain = Visitor.withoutScript(chromium, "10-transcript-without-script", address())) {
            plain.open("/products/" + id + "?find=loi+suoi");
            assertThat(plain.page().locator(".cues li")).hasCount(1);
            assertThat(plain.page().locator("video[controls] track")).hasCount(1);
            assertThat(plain.page().locator(".chapters li")).hasCount(2);
            String captions = plain.page().locator("video track").getAttribute("src");
            assertThat(plain.page().request().get(address() + captions).text())
                    .startsWith("WEBVTT")
                    .contains("00:00:06.000 --> 00:00:12.250\nthì phải đi từng nhà, lội từng suối\n");
            plain.page().waitForCondition(() -> {
                plain.open("/search?q=loi+tung+suoi");
                return plain.page().locator("main a[href*='t=6']").count() > 0;
            });
        }
    }

    private String published(Person editor) throws IOException {
        Product draft = desk.openDraft(editor, new OrganisationId(BODY), ProductKind.CLIP);
        byte[] clip = new ClassPathResource("demo/media/clip-phim-1964.mp4").getContentAsByteArray();
        send(editor, draft, MediaRole.MAIN, "clip.mp4", clip);
        send(editor, draft, MediaRole.CAPTIONS, "phu-de.srt", CAPTIONS.getBytes(StandardCharsets.UTF_16));
        await().atMost(PATIENCE)
                .until(() -> !transcripts.of(draft.id()).isEmpty()
                        && renditions.of(draft.id()).stream()
                                .anyMatch(made -> made.kind() == RenditionKind.PLAYABLE_VIDEO));
        assertThat(statusOf("/media/captions/"
                        + transcripts.of(draft.id()).getFirst().id() + ".vtt"))
                .as("captions of a draft, for anybody")
                .isEqualTo(404);
        Description said = Description.EMPTY.titled("Đi từng nhà ở xã Ba Tơ", "Một ngày đi cùng tổ tuyên truyền.");
        Product described =
                desk.describe(editor, draft.id(), products.get(draft.id()).version(), ProductKind.CLIP, said);
        Product submitted = desk.submit(editor, draft.id(), described.version());
        ReviewChecklist checked = ReviewChecklist.all(ReviewChecklist.Answer.OK);
        desk.publish(editor, draft.id(), submitted.version(), true, checked, Optional.empty());
        return draft.id().value();
    }

    private int statusOf(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address() + path).toURL().openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private void send(Person editor, Product draft, MediaRole role, String name, byte[] bytes) {
        OfferedFile file = new OfferedFile(role, name, "application/octet-stream", new ByteSize(bytes.length));
        intake.receiveWhole(editor, draft.id(), file, new ByteArrayInputStream(bytes));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
