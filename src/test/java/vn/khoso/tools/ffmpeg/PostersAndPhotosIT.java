package vn.khoso.tools.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khoso.tools.MediaFamily.AUDIO;
import static vn.khoso.tools.MediaFamily.IMAGE;
import static vn.khoso.tools.MediaFamily.VIDEO;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.GeneratedMedia;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Samples;
import vn.khoso.tools.ToolsTest;

/** The one picture that stands for a recording, and the photos of phones. */
@ToolsTest
@Tag("media")
class PostersAndPhotosIT {

    @Autowired
    private Ffmpeg ffmpeg;

    @Autowired
    private GeneratedMedia generated;

    @TempDir
    private Path directory;

    private MediaSource generate(String name, String mediaType, String... arguments) {
        Path file = directory.resolve(name);
        generated.write(file, List.of(arguments));
        return new MediaSource(file, new DetectedType(mediaType, "x", mediaType.startsWith("audio") ? AUDIO : VIDEO));
    }

    @Test
    void picksATellingFrameAndNotTheBlackStart() throws IOException {
        MediaSource source = generate(
                "black-first.mkv",
                "video/x-matroska",
                "-f",
                "lavfi",
                "-i",
                "color=black:s=160x90:d=1:r=10",
                "-f",
                "lavfi",
                "-i",
                "color=0xE0E0E0:s=160x90:d=5:r=10",
                "-filter_complex",
                "[0][1]concat=n=2",
                "-c:v",
                "libx264");

        MadePicture poster = ffmpeg.poster(source, directory.resolve("poster.jpg"));

        BufferedImage picture = ImageIO.read(poster.file().toFile());
        assertThat(picture.getRGB(80, 45) & 0xff).isGreaterThan(200);
        assertThat(picture.getWidth()).isEqualTo(160);
        assertThat(picture.getHeight()).isEqualTo(90);
    }

    @Test
    void makesThePosterOfAPhoneClipUpright() throws IOException {
        MediaSource source = Samples.demo("clip-iphone-hevc.mov", "video/quicktime", VIDEO);

        MadePicture poster = ffmpeg.poster(source, directory.resolve("poster.jpg"));

        BufferedImage picture = ImageIO.read(poster.file().toFile());
        assertThat(picture.getWidth()).isEqualTo(720).isEqualTo(poster.widthPx());
        assertThat(picture.getHeight()).isEqualTo(1280).isEqualTo(poster.heightPx());
    }

    @Test
    void makesThePosterOfAWideVideoNoWiderThanNeeded() throws IOException {
        MediaSource source = generate(
                "wide.mkv",
                "video/x-matroska",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1920x1080:d=1:r=5",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast");

        MadePicture poster = ffmpeg.poster(source, directory.resolve("poster.jpg"));

        BufferedImage picture = ImageIO.read(poster.file().toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(720);
    }

    @Test
    void makesThePosterOfALongRecordingFromItsKeyFrames() {
        MediaSource source = generate(
                "long.mkv",
                "video/x-matroska",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=160x90:d=40:r=5",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-g",
                "20");

        assertThat(ffmpeg.poster(source, directory.resolve("poster.jpg")).file())
                .isNotEmptyFile();
    }

    @Test
    void stitchesTheTilesOfAPhonePhoto() throws IOException {
        MediaSource photo =
                new MediaSource(Samples.test("anh-dien-thoai.heic"), new DetectedType("image/heic", "heic", IMAGE));

        MadePicture made = ffmpeg.heicToJpeg(photo, directory.resolve("photo.jpg"));

        BufferedImage picture = ImageIO.read(made.file().toFile());
        assertThat(picture.getWidth()).isEqualTo(4032).isEqualTo(made.widthPx());
        assertThat(picture.getHeight()).isEqualTo(3024).isEqualTo(made.heightPx());
        assertThat(Files.readString(made.file(), StandardCharsets.ISO_8859_1))
                .as("the phone's own colours, but not its place and time")
                .contains("ICC_PROFILE", "Display P3")
                .doesNotContain("Exif", "GPS");
    }

    @Test
    void turnsAPhonePhotoUpright() throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.test("anh-dien-thoai.heic"));
        int turn = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("irot") + 4;
        bytes[turn] = 3; // three quarters against the clock
        Path turned = Files.write(directory.resolve("turned.heic"), bytes);
        DetectedType heic = new DetectedType("image/heic", "heic", IMAGE);
        MadePicture flat = ffmpeg.heicToJpeg(
                new MediaSource(Samples.test("anh-dien-thoai.heic"), heic), directory.resolve("flat.jpg"));

        MadePicture made = ffmpeg.heicToJpeg(new MediaSource(turned, heic), directory.resolve("photo.jpg"));

        BufferedImage picture = ImageIO.read(made.file().toFile());
        assertThat(picture.getWidth()).isEqualTo(3024).isEqualTo(made.widthPx());
        assertThat(picture.getHeight()).isEqualTo(4032).isEqualTo(made.heightPx());
        int before = ImageIO.read(flat.file().toFile()).getRGB(1000, 700);
        int after = picture.getRGB(3023 - 700, 1000);
        for (int shift : new int[] {0, 8, 16}) {
            assertThat((after >> shift) & 0xff)
                    .isCloseTo((before >> shift) & 0xff, org.assertj.core.data.Offset.offset(24));
        }
    }
}
