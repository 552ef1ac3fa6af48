package vn.khoso.web.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.ReviewChecklist;
import vn.khoso.intake.Intake;
import vn.khoso.intake.OfferedFile;
import vn.khoso.quota.Credit;
import vn.khoso.quota.CreditRule;
import vn.khoso.quota.Credits;
import vn.khoso.quota.Rulings;
import vn.khoso.quota.Verdict;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.RenditionId;
import vn.khoso.web.security.Browser;

/** A ruled infographic is renewed through the pages: who sees which version when, and what the supervisor reads of it. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReplacementPagesIT {

    private static final String BODY = "thanh-nien-21484";

    private final EditorialDesk desk;
    private final Products products;
    private final Intake intake;
    private final MediaFiles files;
    private final Renditions renditions;
    private final Rulings rulings;
    private final Credits credits;
    private final People people;
    private final int port;

    ReplacementPagesIT(
            EditorialDesk desk,
            Products products,
            Intake intake,
            MediaFiles files,
            Renditions renditions,
            Rulings rulings,
            Credits credits,
            People people,
            @LocalServerPort int port) {
        this.desk = desk;
        this.products = products;
        this.intake = intake;
        this.files = files;
        this.renditions = renditions;
        this.rulings = rulings;
        this.credits = credits;
        this.people = people;
        this.port = port;
    }

    @Test
    void theNewVersionIsSeenOnceItIsPutInPlaceAndStandsBesideTheOldForItsSupervisor() throws Exception {
        Person officer = people.of(BODY, Role.CONTRIBUTOR, Role.EDITOR);
        Person board = people.supervisor(new Scope.Province());
        Product product = published(officer);
        MediaFile old = files.of(product.id()).getFirst();
        rulings.rule(board, product.id(), Verdict.CONFIRMED, "Đúng chủ đề", 0);
        RenditionId shownBefore = posterOf(old.id());
        MediaFileId next = send(officer, product, old.id());
        RenditionId shownAfter = posterOf(next);
        try (Browser studio = new Browser(port);
                Browser supervisor = new Browser(port);
                Browser anybody = new Browser(port)) {
            studio.signIn(officer.username(), People.PASSWORD);
            supervisor.signIn(board.username(), People.PASSWORD);
            assertThat(status(anybody, shownBefore)).isEqualTo(200);
            assertThat(status(anybody, shownAfter)).as("before it is in place").isEqualTo(404);
            assertThat(status(studio, shownAfter)).isEqualTo(200);

            HttpResponse<String> placed = place(studio, product, next);

            assertThat(placed.statusCode()).isEqualTo(303);
            assertThat(status(anybody, shownBefore)).as("after it was replaced").isEqualTo(404);
            assertThat(status(anybody, shownAfter)).isEqualTo(200);
            assertThat(status(supervisor, shownBefore)).isEqualTo(200);
            assertThat(credits.find(product.id()).flatMap(Credit::rule)).contains(CreditRule.RULING_REOPENED);
            String queue = supervisor
                    .get("/supervisor/rulings?product=" + product.id())
                    .body();
            assertThat(queue)
                    .contains("Tệp chính đã được thay", "/media/" + shownBefore, "/media/" + shownAfter)
                    .contains(old.sha256().orElseThrow().hex());
            assertThat(place(studio, product, next).body()).contains("KS-PRODUCT-04");
        }
    }

    private HttpResponse<String> place(Browser studio, Product product, MediaFileId next) throws Exception {
        String page = "/studio/products/" + product.id();
        return studio.submit(
                page,
                page + "/replacements/" + next + "/placement",
                Map.of("version", Integer.toString(product.version())));
    }

    private static int status(Browser browser, RenditionId rendition) throws Exception {
        return browser.get("/media/" + rendition).statusCode();
    }

    private RenditionId posterOf(MediaFileId file) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> renditions.of(file).stream()
                                .filter(made -> made.kind() == RenditionKind.POSTER)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .id();
    }

    private Product published(Person officer) throws IOException {
        Product draft = desk.openDraft(officer, new OrganisationId(BODY), ProductKind.INFOGRAPHIC);
        MediaFileId main = send(officer, draft, null);
        await().atMost(Duration.ofSeconds(60)).until(() -> files.get(main).isAccepted());
        Product described = desk.describe(
                officer,
                draft.id(),
                draft.version(),
                ProductKind.INFOGRAPHIC,
                Description.EMPTY.titled("Tranh cổ động", "Tóm tắt"));
        Product submitted = desk.submit(officer, described.id(), described.version());
        ReviewChecklist read = ReviewChecklist.all(ReviewChecklist.Answer.OK);
        desk.publish(officer, submitted.id(), submitted.version(), true, read, Optional.empty());
        return products.get(draft.id());
    }

    private MediaFileId send(Person person, Product product, @Nullable MediaFileId replaces) throws IOException {
        byte[] picture = picture(replaces == null ? Color.ORANGE : Color.GREEN);
        OfferedFile file = new OfferedFile(MediaRole.MAIN, "tranh.png", "image/png", new ByteSize(picture.length));
        return intake.receiveWhole(
                person,
                product.id(),
                replaces == null ? file : file.replacing(replaces),
                new ByteArrayInputStream(picture));
    }

    private static byte[] picture(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(10, 10, 40, 30);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
