package vn.khoso.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.khoso.tools.MediaFamily.DOCUMENT;
import static vn.khoso.tools.MediaFamily.IMAGE;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.Samples;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsTest;

/** Pictures of what is no picture of pixels: drawings, first pages, first slides. */
@ToolsTest
@Tag("media")
class DrawnPicturesIT {

    private static final DetectedType SVG = new DetectedType("image/svg+xml", "svg", IMAGE);
    private static final DetectedType PPTX = new DetectedType(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", DOCUMENT);

    @Autowired
    private Pictures pictures;

    @TempDir
    private Path directory;

    private static BufferedImage load(MadePicture made) throws IOException {
        BufferedImage image = ImageIO.read(made.file().toFile());
        assertThat(image.getWidth()).isEqualTo(made.widthPx());
        assertThat(image.getHeight()).isEqualTo(made.heightPx());
        return image;
    }

    private static void assertColour(int rgb, Color expected) {
        Color actual = new Color(rgb);
        assertThat(actual.getRed()).isCloseTo(expected.getRed(), Offset.offset(6));
        assertThat(actual.getGreen()).isCloseTo(expected.getGreen(), Offset.offset(6));
        assertThat(actual.getBlue()).isCloseTo(expected.getBlue(), Offset.offset(6));
    }

    @Test
    void drawsAnSvg() throws IOException {
        Path file = Files.writeString(directory.resolve("x.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
                  <rect width="100" height="50" fill="#1f6feb"/><text x="5" y="30" fill="white">Ba Tơ</text>
                </svg>""");

        List<MadePicture> made = pictures.webImages(new MediaSource(file, SVG), directory);

        assertThat(made).extracting(MadePicture::widthPx).containsExactly(480, 960, 1600);
        BufferedImage image = load(made.getLast());
        assertThat(image.getHeight()).isEqualTo(800);
        assertColour(image.getRGB(1500, 700), new Color(0x1f6feb));
        assertThat(whitePixels(image)).as("the text is drawn").isGreaterThan(2_000);
    }

    private static long whitePixels(BufferedImage image) {
        long white = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                white += (image.getRGB(x, y) & 0xffffff) > 0xf0f0f0 ? 1 : 0;
            }
        }
        return white;
    }

    @Test
    void fetchesNothingThatAnSvgNames() throws IOException {
        Path secret = directory.resolve("secret.png");
        BufferedImage red = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 2500; i++) {
            red.setRGB(i % 50, i / 50, Color.RED.getRGB());
        }
        ImageIO.write(red, "png", secret.toFile());
        Path file = Files.writeString(directory.resolve("x.svg"), """
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 50 50">
                  <image width="50" height="50" xlink:href="%s"/><script>throw 1</script><text>&x;</text>
                </svg>""".formatted(secret.toUri()));

        try {
            MadePicture made =
                    pictures.webImages(new MediaSource(file, SVG), directory).getLast();
            assertColour(load(made).getRGB(800, 800), Color.WHITE);
        } catch (KhosoException e) {
            assertThat(e.errorCode()).isEqualTo(ToolsProblem.PICTURE_UNREADABLE);
        }
    }

    @Test
    void drawsTheFirstPageOfAPdf() throws IOException {
        List<MadePicture> made =
                pictures.webImages(Samples.demo("to-gap-git.pdf", "application/pdf", DOCUMENT), directory);

        assertThat(made).extracting(MadePicture::widthPx).containsExactly(480, 960, 1600);
        BufferedImage image = load(made.getLast());
        assertThat(image.getHeight()).isCloseTo(2244, Offset.offset(4));
        Color head = new Color(image.getRGB(1000, 60));
        assertThat(head.getBlue()).as("the dark blue head of the leaflet").isGreaterThan(head.getRed() + 20);
    }

    @Test
    void drawsTheFirstSlideWithItsWords() throws IOException {
        List<MadePicture> made =
                pictures.webImages(new MediaSource(Samples.demo("bai-trinh-chieu.pptx"), PPTX), directory);

        BufferedImage image = load(made.getLast());
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(900);
        long words = (long) image.getWidth() * image.getHeight() - whitePixels(image);
        assertThat(words).isBetween(5_000L, 200_000L);
    }

    @Test
    void saysThatASlideShowWithoutSlidesHasNoPicture() throws IOException {
        Path file = directory.resolve("empty.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                java.io.OutputStream out = Files.newOutputStream(file)) {
            show.write(out);
        }

        assertProblem(new MediaSource(file, PPTX), ToolsProblem.DOCUMENT_UNREADABLE);
    }

    @Test
    void saysThatAWordDocumentHasNoPicture() {
        DetectedType docx = new DetectedType(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", DOCUMENT);

        assertProblem(new MediaSource(directory.resolve("any.docx"), docx), ToolsProblem.NO_PICTURE);
    }

    private void assertProblem(MediaSource source, ToolsProblem problem) {
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> pictures.webImages(source, directory))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(problem));
    }
}
