package vn.khoso.tools.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.DocumentPages;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.FullPictures;
import vn.khoso.tools.GeneratedMedia;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.OfficeSettings;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.Programs;
import vn.khoso.tools.Samples;
import vn.khoso.tools.ToolsTest;

@ToolsTest
@Tag("media")
class PagesAndFullPicturesIT {

    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    @Autowired
    private DocumentPages pages;

    @Autowired
    private FullPictures fullPictures;

    @Autowired
    private Pictures pictures;

    @Autowired
    private FileTypes fileTypes;

    @Autowired
    private GeneratedMedia generated;

    @Autowired
    private Ffmpeg ffmpeg;

    @Autowired
    private Programs programs;

    @TempDir
    private Path directory;

    @Test
    void drawsTheWantedPagesOfAPdf() throws IOException {
        MediaSource leaflet = Samples.demo("to-gap-git.pdf", "application/pdf", MediaFamily.DOCUMENT);

        DocumentPages.Drawn drawn = pages.draw(new DocumentPages.Order(leaflet, List.of(1, 2, 999), 700, directory));

        assertThat(drawn.pageCount()).isGreaterThanOrEqualTo(2);
        assertThat(drawn.pages())
                .extracting(page -> page.file().getFileName().toString())
                .containsExactly("page-1.jpg", "page-2.jpg");
        assertThat(drawn.drawnSimply()).isFalse();
        for (MadePicture page : drawn.pages()) {
            BufferedImage picture = ImageIO.read(page.file().toFile());
            assertThat(picture.getWidth()).isEqualTo(700).isEqualTo(page.widthPx());
            assertThat(picture.getHeight()).isEqualTo(page.heightPx());
            assertThat(colours(picture)).as("something is on it").isGreaterThan(10);
        }
    }

    @Test
    void drawsSlidesAndSaysThatItDidSoWithoutAnOfficeProgram() throws IOException {
        MediaSource slides = Samples.demo("bai-trinh-chieu.pptx", PPTX, MediaFamily.DOCUMENT);

        DocumentPages.Drawn drawn = pages.draw(new DocumentPages.Order(slides, List.of(1, 2), 640, directory));

        assertThat(drawn.pages()).isNotEmpty();
        assertThat(colours(ImageIO.read(drawn.pages().getFirst().file().toFile())))
                .isGreaterThan(10);
    }

    @Test
    void takesWhatTheOfficeProgramMadeAndDoesWithoutItWhenItFails() throws IOException {
        Path program = directory.resolve("soffice");
        // stands for LibreOffice: told "… --outdir <directory> <file>", it puts a PDF there
        Files.writeString(
                program,
                "#!/bin/sh\nfor last; do :; done\ncase \"$last\" in *broken*) exit 1;; esac\n" + "cp '"
                        + Samples.demo("to-gap-git.pdf") + "' \"$7/slides.pdf\"\n");
        program.toFile().setExecutable(true);
        Office office = new Office(new OfficeSettings(program, java.time.Duration.ofSeconds(20), 300), programs);

        assertThat(office.toPdf(directory.resolve("slides.pptx"), directory)).contains(directory.resolve("slides.pdf"));
        assertThat(office.toPdf(directory.resolve("broken.pptx"), directory)).isEmpty();
    }

    @Test
    void makesAPhonePhotoInFullSizeInColoursEveryScreenKnows() throws IOException {
        MediaSource photo = new MediaSource(
                Samples.test("anh-dien-thoai.heic"), new DetectedType("image/heic", "heic", MediaFamily.IMAGE));

        MadePicture full = fullPictures.full(photo, directory.resolve("full.jpg"));

        BufferedImage picture = ImageIO.read(full.file().toFile());
        assertThat(picture.getWidth()).isEqualTo(4032).isEqualTo(full.widthPx());
        assertThat(picture.getHeight()).isEqualTo(3024).isEqualTo(full.heightPx());
        assertThat(Files.readString(full.file(), StandardCharsets.ISO_8859_1)).doesNotContain("Display P3", "Exif");
    }

    /** Red with a blue corner below on the right, in what phones, cameras and scanners write today. */
    @ParameterizedTest
    @CsvSource({"image/avif,avif", "image/tiff,tif", "image/webp,webp"})
    void makesEveryPixelOfAPictureInTheRightPlace(String mediaType, String extension) throws IOException {
        Path file = directory.resolve("picture." + extension);
        List<String> pages =
                extension.equals("tif") ? List.of("-frames:v", "1", "-update", "1") : List.of("-frames:v", "1");
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "color=red:s=402x302"));
        arguments.addAll(List.of("-vf", "drawbox=x=342:y=242:w=60:h=60:color=blue:t=fill"));
        arguments.addAll(pages);
        generated.write(file, arguments);
        DetectedType type = new DetectedType(mediaType, extension, MediaFamily.IMAGE);
        assertThat(fileTypes.detect(file)).isEqualTo(type);
        MediaSource source = new MediaSource(file, type);

        assertThat(pictures.verifyDecodes(source)).isEqualTo(new PictureFacts(402, 302));
        MadePicture full = fullPictures.full(source, directory.resolve("full.jpg"));

        BufferedImage picture = ImageIO.read(full.file().toFile());
        assertThat(picture.getWidth()).isEqualTo(402);
        assertThat(picture.getHeight()).isEqualTo(302);
        assertThat(near(picture.getRGB(20, 20), 0xff0000)).isTrue();
        assertThat(near(picture.getRGB(390, 290), 0x0000ff)).isTrue();
        assertThat(pictures.webImages(source, directory))
                .extracting(MadePicture::widthPx)
                .containsExactly(402);
    }

    private static boolean near(int rgb, int wanted) {
        return Stream.of(16, 8, 0).allMatch(shift -> Math.abs((rgb >> shift & 255) - (wanted >> shift & 255)) < 40);
    }

    @Test
    void makesWebPInEachWidthWithTheRightColours() throws IOException {
        BufferedImage red = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 600 * 300; i++) {
            red.setRGB(i % 600, i / 600, 0xD01020);
        }
        Path png = directory.resolve("red.png");
        ImageIO.write(red, "png", png.toFile());

        ffmpeg.toWebp(png, List.of(480, 600), directory);

        for (int width : new int[] {480, 600}) {
            BufferedImage webp = ImageIO.read(directory.resolve(width + ".webp").toFile());
            assertThat(webp.getWidth()).isEqualTo(width);
            assertThat(webp.getHeight()).isEqualTo(width / 2);
            assertThat(webp.getRGB(5, 5) >> 16 & 0xff).isBetween(0xC6, 0xDA);
            assertThat(webp.getRGB(5, 5) & 0xff).isBetween(0x16, 0x2A);
        }
    }

    private static long colours(BufferedImage picture) {
        return java.util.stream.IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                .distinct()
                .count();
    }
}
