package vn.khoso.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestConstructor;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.RenditionPart;
import vn.khoso.catalogue.Renditions;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.Samples;

/** From accepted recordings to everything that is shown of them, through the queue, both lanes and the real tools. */
@KhosoOnS3Test
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Tag("media")
class RecordingStepsIT {

    private final ProcessedFiles originals;
    private final Processing processing;
    private final Progress progress;
    private final Renditions renditions;
    private final MediaFiles files;
    private final ObjectStore store;

    @TempDir
    private Path directory;

    RecordingStepsIT(
            ProcessedFiles originals,
            Processing processing,
            Progress progress,
            Renditions renditions,
            MediaFiles files,
            ObjectStore store) {
        this.originals = originals;
        this.processing = processing;
        this.progress = progress;
        this.renditions = renditions;
        this.files = files;
        this.store = store;
    }

    @Test
    void aCutOffRecordingBecomesEverythingAPlayerNeedsAndItsOwnerIsToldWhatWasSaved() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.demo("livestream-obs.mkv"));
        Path cut = Files.write(directory.resolve("buoi-live.mkv"), Arrays.copyOf(whole, whole.length * 3 / 4));
        Product draft = originals.draft(ProductKind.LIVESTREAM_RECORDING);
        MediaFileId file = originals.accept(draft, cut, "video/x-matroska");

        Map<RenditionKind, Rendition> made = processed(draft.id());

        assertThat(made.keySet())
                .contains(
                        RenditionKind.PLAYABLE_VIDEO,
                        RenditionKind.LIGHT_VIDEO,
                        RenditionKind.STREAM,
                        RenditionKind.STORYBOARD,
                        RenditionKind.PLAYABLE_AUDIO,
                        RenditionKind.POSTER,
                        RenditionKind.POSTER_SMALL);
        Duration length = files.get(file).facts().duration().orElseThrow();
        for (RenditionKind kind : List.of(
                RenditionKind.PLAYABLE_VIDEO,
                RenditionKind.LIGHT_VIDEO,
                RenditionKind.STREAM,
                RenditionKind.PLAYABLE_AUDIO)) {
            double share = (double) one(made, kind).duration().orElseThrow().toMillis() / length.toMillis();
            assertThat(share).as("length of %s", kind).isBetween(0.93, 1.07);
        }
        assertThat(note(draft.id(), StepName.FACTS).orElseThrow().about())
                .isIn(StepNote.RECORDING_SAVED, StepNote.RECORDING_SAVED_IN_PART);
        theStreamNamesOnlyItsOwnFiles(one(made, RenditionKind.STREAM));
        anotherFrameCanBePicked(draft.id(), file, one(made, RenditionKind.POSTER));
    }

    private void theStreamNamesOnlyItsOwnFiles(Rendition stream) throws IOException {
        List<RenditionPart> parts = renditions.parts(stream.id());
        assertThat(parts).extracting(RenditionPart::name).containsExactly("index.m3u8", "240p.m3u8", "240p.mp4");
        assertThat(new String(bytes(parts.get(0)), UTF_8)).contains("RESOLUTION=320x240", "240p.m3u8");
        assertThat(new String(bytes(parts.get(1)), UTF_8)).contains("URI=\"240p.mp4\"", "#EXT-X-ENDLIST");
        assertThat(parts.get(0).key()).isEqualTo(stream.key());
    }

    private void anotherFrameCanBePicked(ProductId product, MediaFileId file, Rendition before) {
        processing.choosePoster(file, Optional.of(Duration.ofSeconds(1)));

        Rendition after = one(processed(product), RenditionKind.POSTER);

        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(store.stat(after.key())).isPresent();
        assertThat(store.stat(before.key())).as("the earlier bytes").isEmpty();
    }

    @Test
    void aPodcastBecomesSoundShapeAndCover() throws IOException {
        Product draft = originals.draft(ProductKind.PODCAST);
        originals.accept(draft, Samples.demo("podcast-co-chuong.mp3"), "audio/mpeg");

        Map<RenditionKind, Rendition> made = processed(draft.id());

        assertThat(made.keySet())
                .contains(RenditionKind.PLAYABLE_AUDIO, RenditionKind.LIGHT_AUDIO, RenditionKind.WAVEFORM);
        List<RenditionPart> shape =
                renditions.parts(one(made, RenditionKind.WAVEFORM).id());
        assertThat(shape).extracting(RenditionPart::name).containsExactly("peaks.json", "waveform.png");
        assertThat(new String(bytes(shape.getFirst()), UTF_8))
                .startsWith("{\"seconds\":")
                .contains("\"peaks\":[0");
        try (InputStream in = store.read(shape.getLast().key())) {
            BufferedImage picture = ImageIO.read(in);
            assertThat(picture.getWidth()).isEqualTo(1200);
            assertThat(picture.getRGB(1, 80) >>> 24)
                    .as("the middle line is drawn")
                    .isEqualTo(0xff);
        }
    }

    private static Rendition one(Map<RenditionKind, Rendition> made, RenditionKind kind) {
        return Objects.requireNonNull(made.get(kind), kind.name());
    }

    private byte[] bytes(RenditionPart part) throws IOException {
        try (InputStream in = store.read(part.key())) {
            return in.readAllBytes();
        }
    }

    private Optional<StepProgress.Note> note(ProductId product, StepName step) {
        return progress.of(product).stream()
                .filter(each -> each.step() == step)
                .flatMap(each -> each.note().stream())
                .findFirst();
    }

    private Map<RenditionKind, Rendition> processed(ProductId product) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> progress.of(product).stream().allMatch(StepProgress::isOver));
        assertThat(originals.failures(progress.of(product))).isEmpty();
        return renditions.of(product).stream().collect(Collectors.toMap(Rendition::kind, Function.identity()));
    }
}
