package vn.khoso.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import vn.khoso.catalogue.Passage;
import vn.khoso.catalogue.Passages;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.RenditionPart;
import vn.khoso.catalogue.Renditions;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.Samples;

/** From accepted images and documents to everything that is shown and found of them. */
@KhosoOnS3Test
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Tag("media")
class PictureStepsIT {

    private final ProcessedFiles originals;
    private final Progress progress;
    private final Renewal renewal;
    private final Backlog backlog;
    private final Renditions renditions;
    private final Passages passages;
    private final ObjectStore store;
    private final JdbcClient jdbc;

    PictureStepsIT(
            ProcessedFiles originals,
            Progress progress,
            Renewal renewal,
            Backlog backlog,
            Renditions renditions,
            Passages passages,
            ObjectStore store,
            JdbcClient jdbc) {
        this.originals = originals;
        this.progress = progress;
        this.renewal = renewal;
        this.backlog = backlog;
        this.renditions = renditions;
        this.passages = passages;
        this.store = store;
        this.jdbc = jdbc;
    }

    @Test
    void anInfographicIsShownInThreeWidthsAndItsWordsAreFoundWhereTheyStand() throws IOException {
        Product draft = originals.draft(ProductKind.INFOGRAPHIC);
        MediaFileId file = originals.accept(draft, Samples.demo("infographic-vong-tron-rui-ro.png"), "image/png");

        List<Rendition> made = processed(draft.id());

        Rendition web = one(made, RenditionKind.WEB_IMAGE);
        assertThat(renditions.parts(web.id()))
                .extracting(RenditionPart::name)
                .containsExactly("480.webp", "960.webp", "480.jpg", "960.jpg");
        for (RenditionPart part : renditions.parts(web.id())) {
            BufferedImage picture = picture(part.key());
            assertThat(picture.getWidth())
                    .as(part.name())
                    .isEqualTo(part.widthPx().orElseThrow());
            assertThat(picture.getHeight())
                    .as(part.name())
                    .isEqualTo(part.heightPx().orElseThrow());
            assertThat(picture.getRGB(2, 2) & 0xff)
                    .as("corner of " + part.name())
                    .isGreaterThan(0xf0);
        }
        assertThat(picture(one(made, RenditionKind.FULL_IMAGE).key()).getWidth())
                .isEqualTo(1121);
        Passage found = passages.of(draft.id()).stream()
                .filter(passage -> passage.text().contains("Biện pháp đối phó"))
                .findFirst()
                .orElseThrow();
        assertThat(found.locator()).isInstanceOfSatisfying(Passage.Locator.InRegion.class, box -> {
            assertThat(box.x()).isBetween(0.0, 0.9);
            assertThat(box.width()).isBetween(0.02, 0.9);
        });
        String boxes = new String(bytes(one(made, RenditionKind.WORD_BOXES).key()), UTF_8);
        assertThat(boxes).startsWith("{\"pages\":[{\"page\":1,").contains("\"text\":\"Biện\"");
        aNewerRecipeMakesItAgainOnce(draft.id(), file, web);
    }

    private void aNewerRecipeMakesItAgainOnce(ProductId product, MediaFileId file, Rendition before) {
        await().atMost(Duration.ofSeconds(60)).until(() -> progress.unfinished() == 0);
        jdbc.sql("UPDATE processing_step SET recipe = 1 WHERE media_file_id = :file AND step = 'PICTURES'")
                .param("file", file.value())
                .update();

        assertThat(backlog.left()).contains(new Backlog.Left(StepName.PICTURES, 1));
        assertThat(renewal.renew()).isPositive();

        assertThat(one(processed(product), RenditionKind.WEB_IMAGE).id()).isNotEqualTo(before.id());
        await().atMost(Duration.ofSeconds(60)).until(() -> progress.unfinished() == 0);
        assertThat(backlog.left()).isEmpty();
        assertThat(renewal.renew()).isZero();
    }

    private BufferedImage picture(ObjectKey key) throws IOException {
        try (InputStream in = store.read(key)) {
            return ImageIO.read(in);
        }
    }

    private byte[] bytes(ObjectKey key) throws IOException {
        try (InputStream in = store.read(key)) {
            return in.readAllBytes();
        }
    }

    private static Rendition one(List<Rendition> made, RenditionKind kind) {
        return made.stream()
                .filter(rendition -> rendition.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Rendition> processed(ProductId product) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> progress.of(product).stream().allMatch(StepProgress::isOver));
        assertThat(originals.failures(progress.of(product))).isEmpty();
        return renditions.of(product);
    }
}
