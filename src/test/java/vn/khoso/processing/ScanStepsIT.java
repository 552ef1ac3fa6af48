package vn.khoso.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestConstructor;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
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
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.Samples;

/** Scanned pages, in PDF and TIFF files: seen one by one, and found by their words. */
@KhosoOnS3Test
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Tag("media")
class ScanStepsIT {

    private final ProcessedFiles originals;
    private final Progress progress;
    private final Renditions renditions;
    private final Passages passages;
    private final MediaFiles files;
    private final ObjectStore store;

    @TempDir
    private Path directory;

    ScanStepsIT(
            ProcessedFiles originals,
            Progress progress,
            Renditions renditions,
            Passages passages,
            MediaFiles files,
            ObjectStore store) {
        this.originals = originals;
        this.progress = progress;
        this.renditions = renditions;
        this.passages = passages;
        this.files = files;
        this.store = store;
    }

    @Test
    void aScannedPageIsReadAndAWrittenOneIsNotReadTwice() throws IOException {
        Product draft = originals.draft(ProductKind.DOCUMENT);
        originals.accept(draft, halfScanned(), "application/pdf");

        List<Rendition> made = processed(draft.id());

        assertThat(renditions.parts(one(made, RenditionKind.PAGES).id()))
                .extracting(RenditionPart::name)
                .containsExactly("page-1.jpg", "page-2.jpg");
        List<Passage> found = passages.of(draft.id());
        assertThat(onPage(1, found)).contains("Các mối đe dọa", "giảm thiểu");
        assertThat(found)
                .filteredOn(passage -> passage.locator().equals(new Passage.Locator.OnPage(2)))
                .extracting(Passage::text)
                .containsExactly("Written words on the second page");
    }

    private Path halfScanned() throws IOException {
        Path file = directory.resolve("cong-van.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage scan = new PDPage(PDRectangle.A4);
            pdf.addPage(scan);
            PDImageXObject picture = PDImageXObject.createFromFile(
                    Samples.demo("infographic-vong-tron-rui-ro.png").toString(), pdf);
            try (PDPageContentStream content = new PDPageContentStream(pdf, scan)) {
                content.drawImage(picture, 20, 300, 555, 433);
            }
            PDPage written = new PDPage(PDRectangle.A4);
            pdf.addPage(written);
            try (PDPageContentStream content = new PDPageContentStream(pdf, written)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(50, 700);
                content.showText("Written words on the second page");
                content.endText();
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    @Test
    void everyPageOfAScannedTiffIsShownUprightAndFoundByItsWords() throws IOException {
        Product draft = originals.draft(ProductKind.DOCUMENT);
        MediaFileId file = originals.accept(draft, threePages(), "image/tiff");

        List<Rendition> made = processed(draft.id());

        List<RenditionPart> pages =
                renditions.parts(one(made, RenditionKind.PAGES).id());
        assertThat(pages).extracting(RenditionPart::name).containsExactly("page-1.jpg", "page-2.jpg", "page-3.jpg");
        assertThat(files.get(file).facts())
                .isEqualTo(new MediaFile.Facts(Optional.empty(), Optional.of(600), Optional.of(200), Optional.of(3)));
        BufferedImage turned = picture(pages.get(1));
        assertThat(turned.getWidth()).isEqualTo(600);
        assertThat(turned.getRGB(5, 5) & 0xff)
                .as("the blue corner is upper left")
                .isGreaterThan(200);
        assertThat(turned.getRGB(5, 5) & 0xff0000).isLessThan(0x600000);
        List<Passage> found = passages.of(draft.id());
        assertThat(onPage(1, found)).contains("Trang đầu");
        assertThat(onPage(2, found)).contains("Nông thôn mới");
        assertThat(onPage(3, found)).isEmpty();
    }

    private static String onPage(int number, List<Passage> found) {
        return found.stream()
                .filter(passage -> passage.locator().equals(new Passage.Locator.OnPage(number)))
                .map(Passage::text)
                .collect(Collectors.joining(" "));
    }

    /** The second page lies upside down and is marked so; the third is blank. */
    private Path threePages() throws IOException {
        Path file = directory.resolve("ban-quet.tif");
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            append(writer, page("Trang đầu tiên", false), 1);
            append(writer, page("Nông thôn mới", true), 3);
            append(writer, page("", false), 1);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static void append(ImageWriter writer, BufferedImage page, int orientation) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(page), writer.getDefaultWriteParam());
        TIFFDirectory marks = TIFFDirectory.createFromMetadata(metadata);
        marks.addTIFFField(new TIFFField(
                BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION), orientation));
        writer.writeToSequence(new IIOImage(page, null, marks.getAsMetadata()), writer.getDefaultWriteParam());
    }

    /** Drawn from the letters in the program: a machine of the tests may have none. */
    private static BufferedImage page(String words, boolean upsideDown) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream letters =
                        new ClassPathResource("reports/fonts/LiberationSerif-Regular.ttf").getInputStream()) {
            PDPage page = new PDPage(new PDRectangle(600, 200));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(Color.BLUE);
                content.addRect(0, 180, 20, 20);
                content.fill();
                if (!words.isEmpty()) {
                    content.setNonStrokingColor(Color.BLACK);
                    content.beginText();
                    content.setFont(PDType0Font.load(document, letters, false), 60);
                    content.newLineAtOffset(60, 80);
                    content.showText(words);
                    content.endText();
                }
            }
            page.setRotation(upsideDown ? 180 : 0);
            return new PDFRenderer(document).renderImage(0, 1, ImageType.RGB);
        }
    }

    private BufferedImage picture(RenditionPart part) throws IOException {
        try (InputStream in = store.read(part.key())) {
            return ImageIO.read(in);
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
