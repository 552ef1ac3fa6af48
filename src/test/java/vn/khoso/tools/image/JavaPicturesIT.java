package vn.khoso.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.khoso.tools.MediaFamily.IMAGE;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.Samples;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsTest;

@ToolsTest
@Tag("media")
class JavaPicturesIT {

    private static final DetectedType PNG = new DetectedType("image/png", "png", IMAGE);
    private static final DetectedType JPEG = new DetectedType("image/jpeg", "jpg", IMAGE);
    private static final DetectedType SVG = new DetectedType("image/svg+xml", "svg", IMAGE);
    private static final DetectedType HEIC = new DetectedType("image/heic", "heic", IMAGE);

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

    @ParameterizedTest
    @CsvSource({
        "infographic-vong-tron-rui-ro.png,image/png,1121,876",
        "infographic-tam-giac-cia.png,image/png,626,533",
        "infographic-ve-tay.jpg,image/jpeg,1280,707",
        "anh-phong-canh.webp,image/webp,600,315",
        "infographic-mat-cuoi.svg,image/svg+xml,4093,4599"
    })
    void readsTheSize(String name, String mediaType, int width, int height) {
        assertThat(pictures.read(Samples.demo(name, mediaType, IMAGE))).isEqualTo(new PictureFacts(width, height));
    }

    @Test
    void readsTheSizeOfAPhonePhotoAndNotOfItsTile() {
        assertThat(pictures.read(new MediaSource(Samples.test("anh-dien-thoai.heic"), HEIC)))
                .isEqualTo(new PictureFacts(4032, 3024));
    }

    @Test
    void makesNoPictureLargerThanTheOriginal() throws IOException {
        List<MadePicture> made =
                pictures.webImages(Samples.demo("infographic-vong-tron-rui-ro.png", "image/png", IMAGE), directory);

        assertThat(made).extracting(MadePicture::widthPx).containsExactly(480, 960);
        assertThat(made).extracting(MadePicture::heightPx).containsExactly(375, 750);
        for (MadePicture picture : made) {
            assertThat(picture.mediaType()).isEqualTo("image/jpeg");
            assertThat(load(picture).getColorModel().getColorSpace().isCS_sRGB())
                    .isTrue();
        }
    }

    @Test
    void keepsTheSizeOfASmallPicture() throws IOException {
        BufferedImage small = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(small, "png", directory.resolve("small.png").toFile());

        List<MadePicture> made = pictures.webImages(new MediaSource(directory.resolve("small.png"), PNG), directory);

        assertThat(made)
                .singleElement()
                .extracting(MadePicture::widthPx, MadePicture::heightPx)
                .containsExactly(120, 80);
    }

    @ParameterizedTest
    @CsvSource({"anh-phong-canh.webp,image/webp,480", "infographic-ve-tay.jpg,image/jpeg,960"})
    void readsWhatPhonesAndCamerasWrite(String name, String mediaType, int widest) throws IOException {
        List<MadePicture> made = pictures.webImages(Samples.demo(name, mediaType, IMAGE), directory);

        assertThat(made.getLast().widthPx()).isEqualTo(widest);
        BufferedImage image = load(made.getLast());
        assertThat(image.getRGB(widest / 2, image.getHeight() / 2)).isNotEqualTo(image.getRGB(2, 2));
    }

    @Test
    void drawsWhatIsTransparentOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, Color.BLUE.getRGB());
        ImageIO.write(clear, "png", directory.resolve("clear.png").toFile());

        List<MadePicture> made = pictures.webImages(new MediaSource(directory.resolve("clear.png"), PNG), directory);

        assertColour(load(made.getFirst()).getRGB(60, 60), Color.WHITE);
    }

    /** Left half red, right half green as stored; the mark says how to hold it. */
    @ParameterizedTest
    @CsvSource({
        "1,600,400,RED,GREEN",
        "2,600,400,GREEN,RED",
        "3,600,400,GREEN,RED",
        "4,600,400,RED,GREEN",
        "5,400,600,RED,GREEN",
        "6,400,600,RED,GREEN",
        "7,400,600,GREEN,RED",
        "8,400,600,GREEN,RED"
    })
    void obeysTheOrientationMarkAndDropsIt(int mark, int width, int height, String first, String last)
            throws IOException {
        BufferedImage stored = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 600; x++) {
            for (int y = 0; y < 400; y++) {
                stored.setRGB(x, y, (x < 300 ? Color.RED : Color.GREEN).getRGB());
            }
        }
        Path photo = directory.resolve("photo.jpg");
        Files.write(photo, withOrientation(jpeg(stored), mark));
        MediaSource source = new MediaSource(photo, JPEG);

        assertThat(pictures.read(source)).isEqualTo(new PictureFacts(width, height));
        MadePicture made = pictures.webImages(source, directory).getLast();

        BufferedImage image = load(made);
        assertThat(made.widthPx() * height).isCloseTo(made.heightPx() * width, Offset.offset(2 * 600));
        assertColour(image.getRGB(10, 10), colour(first));
        assertColour(image.getRGB(image.getWidth() - 10, image.getHeight() - 10), colour(last));
        assertThat(Files.readString(made.file(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    private static Color colour(String name) {
        return name.equals("RED") ? Color.RED : Color.GREEN;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** Puts an EXIF segment with the one tag 0x0112 after the start of the image. */
    private static byte[] withOrientation(byte[] jpeg, int mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + 26);
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(mark);
        out.writeShort(0);
        out.writeInt(0);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    @Test
    void turnsThePhonesColoursIntoThoseOfTheWeb() throws IOException {
        MediaSource photo = new MediaSource(Samples.test("anh-dien-thoai.heic"), HEIC);

        List<MadePicture> made = pictures.webImages(photo, directory);

        assertThat(made).extracting(MadePicture::widthPx).containsExactly(480, 960, 1600);
        assertThat(made).extracting(MadePicture::heightPx).containsExactly(360, 720, 1200);
        assertThat(Files.readString(made.getLast().file(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Display P3", "Exif");
        load(made.getLast());
    }

    @Test
    void refusesAPictureOfTooManyPixelsBeforeDecodingIt() throws IOException {
        Path bomb = Files.write(directory.resolve("bomb.png"), pngHeader(50_000, 50_000));

        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> pictures.webImages(new MediaSource(bomb, PNG), directory))
                .satisfies(e -> {
                    assertThat(e.errorCode()).isEqualTo(ToolsProblem.PICTURE_TOO_LARGE);
                    assertThat(e.arguments()).containsExactly(50_000, 50_000);
                });
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(chunk);
        header.writeBytes("IHDR");
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.writeLong(0x89504E470D0A1A0AL);
        out.writeInt(chunk.size() - 4);
        chunk.writeTo(out);
        out.writeInt((int) crc.getValue());
        out.writeInt(0);
        out.writeBytes("IDAT");
        out.writeInt(0x35AF061E);
        return png.toByteArray();
    }

    @Test
    void saysThatAPictureIsBroken() throws IOException {
        Path text = Files.writeString(directory.resolve("text.png"), "xin chào");
        Path empty = Files.createFile(directory.resolve("empty.jpg"));

        assertProblem(new MediaSource(text, PNG), ToolsProblem.PICTURE_UNREADABLE);
        assertProblem(new MediaSource(empty, JPEG), ToolsProblem.PICTURE_UNREADABLE);
        assertProblem(new MediaSource(text, SVG), ToolsProblem.PICTURE_UNREADABLE);
        assertProblem(new MediaSource(text, HEIC), ToolsProblem.PICTURE_UNREADABLE);
    }

    private void assertProblem(MediaSource source, ToolsProblem problem) {
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> pictures.webImages(source, directory))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(problem));
    }
}
