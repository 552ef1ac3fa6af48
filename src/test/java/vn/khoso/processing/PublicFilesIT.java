package vn.khoso.processing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestConstructor;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.RenditionPart;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.Viewer;
import vn.khoso.delivery.Delivery;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.GeneratedMedia;

/** Marked files go through the whole processing; then every byte the public may have is read back. */
@KhosoOnS3Test
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Tag("media")
class PublicFilesIT {

    private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16LE, UTF_16BE);
    static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final ProcessedFiles originals;
    private final Progress progress;
    private final Renditions renditions;
    private final Delivery delivery;
    private final ObjectStore store;
    private final GeneratedMedia generated;
    private final Map<String, ProductId> products = new LinkedHashMap<>();

    @TempDir
    Path directory;

    PublicFilesIT(
            ProcessedFiles originals,
            Progress progress,
            Renditions renditions,
            Delivery delivery,
            ObjectStore store,
            GeneratedMedia generated) {
        this.generated = generated;
        this.originals = originals;
        this.progress = progress;
        this.renditions = renditions;
        this.delivery = delivery;
        this.store = store;
    }

    @Test
    void nothingPublicOfPicturesAndDocumentsTellsOfPlacesDevicesOrPeople() throws IOException {
        MarkedFiles files = new MarkedFiles(directory);
        MarkedDocuments documents = new MarkedDocuments(directory);
        Map<Path, String> marked = new LinkedHashMap<>();
        marked.put(files.jpeg(), "image/jpeg");
        marked.put(files.png(), "image/png");
        marked.put(files.tiff(), "image/tiff");
        marked.put(files.svg(), "image/svg+xml");
        marked.put(documents.pdf(), "application/pdf");
        marked.put(documents.word(), OFFICE + "wordprocessingml.document");
        marked.put(documents.sheet(), OFFICE + "spreadsheetml.sheet");
        marked.put(recording("phim.mp4", List.of("-i", "testsrc2=s=160x120:d=2:r=10")), "video/mp4");
        marked.put(recording("ghi-am.m4a", List.of()), "audio/mp4");

        Map<String, Rendition> copies = copiesOf(marked);

        assertThat(copies.keySet()).containsExactly("to-gap.pdf", "van-ban.docx", "so-lieu.xlsx");
        theCopiesAreStillTheDocuments(copies);
        nothingElseBeganBeforeTheFilmCouldBePlayed(progress.of(Objects.requireNonNull(products.get("phim.mp4"))));
    }

    /** Phones name place and device for the whole and for each stream, of picture and sound alike. */
    private Path recording(String name, List<String> picture) {
        List<String> arguments = new ArrayList<>();
        if (!picture.isEmpty()) {
            arguments.addAll(List.of("-f", "lavfi"));
            arguments.addAll(picture);
        }
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=d=2", "-pix_fmt", "yuv420p", "-c:a", "aac"));
        for (String key : List.of("comment", "artist", "location", "com.apple.quicktime.model")) {
            arguments.addAll(List.of("-metadata", key + "=" + MarkedFiles.MARK));
        }
        arguments.addAll(List.of("-metadata:s", "handler_name=" + MarkedFiles.MARK));
        arguments.addAll(List.of("-movflags", "use_metadata_tags", "-f", "mp4"));
        Path file = directory.resolve(name);
        generated.write(file, arguments);
        return file;
    }

    private static void nothingElseBeganBeforeTheFilmCouldBePlayed(List<StepProgress> steps) {
        Instant playable = steps.stream()
                .filter(step -> step.step() == StepName.PLAYABLE_VIDEO)
                .flatMap(step -> step.finishedAt().stream())
                .findFirst()
                .orElseThrow();
        assertThat(steps)
                .filteredOn(step -> step.step() != StepName.PLAYABLE_VIDEO)
                .hasSizeGreaterThan(5)
                .allSatisfy(step -> assertThat(step.startedAt().orElseThrow())
                        .as("%s", step.step())
                        .isAfterOrEqualTo(playable));
    }

    /** Sends the files through, looks at all that is public of them, and returns the copies for everybody. */
    final Map<String, Rendition> copiesOf(Map<Path, String> marked) throws IOException {
        List<MediaFileId> accepted = new ArrayList<>();
        for (Map.Entry<Path, String> one : marked.entrySet()) {
            byte[] bytes = Files.readAllBytes(one.getKey());
            assertThat(tellsOf(one.getKey().toString(), bytes))
                    .as("%s is marked", one.getKey())
                    .isNotEmpty();
            Product draft = originals.draft(ProductKind.DOCUMENT);
            accepted.add(originals.accept(draft, one.getKey(), one.getValue()));
            products.put(String.valueOf(one.getKey().getFileName()), draft.id());
        }
        await().atMost(Duration.ofSeconds(90)).until(() -> progress.unfinished() == 0);

        Map<String, Rendition> copies = new LinkedHashMap<>();
        List<String> telling = new ArrayList<>();
        for (Map.Entry<String, ProductId> one : products.entrySet()) {
            String name = one.getKey();
            assertThat(originals.failures(progress.of(one.getValue()))).as(name).isEmpty();
            List<Rendition> made = renditions.of(one.getValue());
            assertThat(made).as(name).isNotEmpty();
            for (Rendition rendition : made) {
                telling.addAll(tellsOf(name + " " + rendition.kind(), bytes(rendition.key())));
                for (RenditionPart part : renditions.parts(rendition.id())) {
                    telling.addAll(tellsOf(name + " " + rendition.kind() + " " + part.name(), bytes(part.key())));
                }
                if (rendition.kind() == RenditionKind.PUBLIC_COPY) {
                    copies.put(name, rendition);
                }
            }
        }
        assertThat(telling).isEmpty();
        for (MediaFileId file : accepted) {
            assertThatExceptionOfType(KhosoException.class).isThrownBy(() -> delivery.original(Viewer.ANYBODY, file));
        }
        return copies;
    }

    static Rendition copy(Map<String, Rendition> copies, String name) {
        return Objects.requireNonNull(copies.get(name), name);
    }

    private void theCopiesAreStillTheDocuments(Map<String, Rendition> copies) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(copy(copies, "to-gap.pdf").key()))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(MarkedDocuments.TITLE);
            int red = new PDFRenderer(pdf).renderImage(0).getRGB(30, pdf(pdf) - 50 - 40);
            assertThat(red & 0xff0000).as("the photo is still drawn").isGreaterThan(0xa00000);
        }
        try (XWPFDocument word = new XWPFDocument(open(copy(copies, "van-ban.docx")))) {
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(MarkedDocuments.TITLE);
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("Kho số của tổ chức");
            assertThat(MarkedFiles.read(word.getAllPictures().getFirst().getData())
                            .getWidth())
                    .isEqualTo(240);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(open(copy(copies, "so-lieu.xlsx")))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Kho số của tổ chức");
            assertThat(book.getAllPictures()).hasSize(1);
        }
    }

    private static int pdf(PDDocument pdf) {
        return (int) pdf.getPage(0).getCropBox().getHeight();
    }

    final InputStream open(Rendition rendition) {
        return new ByteArrayInputStream(bytes(rendition.key()));
    }

    private byte[] bytes(ObjectKey key) {
        try (InputStream in = store.read(key)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Returns what the bytes tell that they must not. */
    private static List<String> tellsOf(String name, byte[] bytes) throws IOException {
        List<String> telling = new ArrayList<>();
        byte[] open = bytes;
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            open = MarkedDocuments.unpacked(bytes);
        } else if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P') {
            open = MarkedDocuments.unfolded(bytes);
        }
        String all = new String(open, ISO_8859_1);
        for (Charset encoding : ENCODINGS) {
            if (all.contains(new String(MarkedFiles.MARK.getBytes(encoding), ISO_8859_1))) {
                telling.add(name + " holds the mark in " + encoding);
            }
        }
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
            metadata.getDirectoriesOfType(GpsDirectory.class).forEach(place -> telling.add(name + " has a place"));
            metadata.getDirectoriesOfType(ExifDirectoryBase.class).stream()
                    .filter(exif -> exif.getTags().stream().anyMatch(tag -> tag.getTagType() != 0x0112))
                    .forEach(exif -> telling.add(name + " has " + exif.getTags()));
        } catch (com.drew.imaging.ImageProcessingException none) {
            assertThat(none.getMessage()).isNotBlank();
        }
        return telling;
    }
}
