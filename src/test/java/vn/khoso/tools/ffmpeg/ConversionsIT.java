package vn.khoso.tools.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.khoso.tools.MediaFamily.AUDIO;
import static vn.khoso.tools.MediaFamily.IMAGE;
import static vn.khoso.tools.MediaFamily.VIDEO;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.GeneratedMedia;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Samples;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsTest;
import vn.khoso.tools.VideoFacts;
import vn.khoso.tools.VideoOrder;

@ToolsTest
@Tag("media")
class ConversionsIT {

    @Autowired
    private Ffmpeg ffmpeg;

    @Autowired
    private Ffprobe ffprobe;

    @Autowired
    private GeneratedMedia generated;

    @TempDir
    private Path directory;

    private static void assertDuration(MediaFacts made, MediaFacts original) {
        double ratio = (double) made.duration().toMillis() / original.duration().toMillis();
        assertThat(ratio).isBetween(0.98, 1.02);
    }

    private MediaSource generate(String name, String mediaType, String... arguments) {
        Path file = directory.resolve(name);
        generated.write(file, List.of(arguments));
        return new MediaSource(file, new DetectedType(mediaType, "x", mediaType.startsWith("audio") ? AUDIO : VIDEO));
    }

    @Test
    void putsTheIndexFirstWithoutEncodingAgain() throws IOException {
        MediaSource source = Samples.demo("clip-phim-1964.mp4", "video/mp4", VIDEO);
        MediaFacts facts = ffprobe.probe(source);
        Path mp4 = directory.resolve("made.mp4");
        List<Integer> percents = new CopyOnWriteArrayList<>();

        MediaFacts made = ffmpeg.toMp4(source, VideoOrder.usual(mp4), percents::add);

        assertThat(made.playableAsIs()).isTrue();
        assertThat(Mp4Boxes.of(mp4).indexFirst()).isTrue();
        assertThat(Mp4Boxes.of(source.file()).indexFirst()).isFalse();
        assertDuration(made, facts);
        assertThat(Files.size(mp4))
                .isBetween(Files.size(source.file()) * 98 / 100, Files.size(source.file()) * 102 / 100);
        assertThat(percents).isSorted().doesNotHaveDuplicates().endsWith(100);
    }

    @Test
    void encodesARecordingThatBrowsersDoNotPlay() {
        MediaSource source = Samples.demo("livestream-obs.mkv", "video/x-matroska", VIDEO);
        MediaFacts facts = ffprobe.probe(source);

        MediaFacts made = ffmpeg.toMp4(source, VideoOrder.usual(directory.resolve("made.mp4")), percent -> {});

        VideoFacts video = made.video().orElseThrow();
        assertThat(video.codec()).isEqualTo("h264");
        assertThat(video.pixelFormat()).isEqualTo("yuv420p");
        assertThat(video.widthPx()).isEqualTo(320);
        assertThat(video.heightPx()).isEqualTo(240);
        assertThat(made.audio().orElseThrow().codec()).isEqualTo("aac");
        assertThat(made.playableAsIs()).isTrue();
        assertDuration(made, facts);
    }

    @Test
    void encodesWebM() {
        MediaSource source = Samples.demo("clip-tho-320.webm", "video/webm", VIDEO);
        MediaFacts facts = ffprobe.probe(source);

        MediaFacts made = ffmpeg.toMp4(source, VideoOrder.usual(directory.resolve("made.mp4")), percent -> {});

        assertThat(made.playableAsIs()).isTrue();
        assertDuration(made, facts);
    }

    @Test
    void makesAPhoneClipUprightStandardRangeAndFreeOfItsPlaceAndDevice() throws IOException {
        MediaSource source = Samples.demo("clip-iphone-hevc.mov", "video/quicktime", VIDEO);
        assertThat(Files.readString(source.file(), StandardCharsets.ISO_8859_1)).contains("iPhone 14 Pro");
        Path mp4 = directory.resolve("made.mp4");

        MediaFacts made = ffmpeg.toMp4(source, VideoOrder.usual(mp4), percent -> {});

        VideoFacts video = made.video().orElseThrow();
        assertThat(video.widthPx()).isEqualTo(720);
        assertThat(video.heightPx()).isEqualTo(1280);
        assertThat(video.pixelFormat()).isEqualTo("yuv420p");
        assertThat(video.highDynamicRange()).isFalse();
        assertThat(made.playableAsIs()).isTrue();
        assertThat(Files.readString(mp4, StandardCharsets.ISO_8859_1)).doesNotContain("iPhone", "Apple");
    }

    @Test
    void makesALargeVideoFitWithoutChangingItsShape() {
        MediaSource source = generate(
                "large.mkv",
                "video/x-matroska",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1440x2560:d=1:r=10",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast");

        MediaFacts made = ffmpeg.toMp4(source, VideoOrder.usual(directory.resolve("made.mp4")), percent -> {});

        assertThat(made.video().orElseThrow().widthPx()).isEqualTo(1080);
        assertThat(made.video().orElseThrow().heightPx()).isEqualTo(1920);
        assertThat(made.audio()).isEmpty();
    }

    @Test
    void mixesSurroundSoundToStereo() {
        MediaSource source = generate(
                "surround.mkv",
                "video/x-matroska",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=64x64:d=2",
                "-f",
                "lavfi",
                "-i",
                "sine=d=2",
                "-ac",
                "6",
                "-c:a",
                "ac3");

        MediaFacts made = ffmpeg.toMp4(source, VideoOrder.usual(directory.resolve("made.mp4")), percent -> {});

        assertThat(made.audio().orElseThrow().channels()).isEqualTo(2);
        assertThat(made.audio().orElseThrow().codec()).isEqualTo("aac");
    }

    @Test
    void makesAnMp3ThatDecodes() {
        MediaSource source = Samples.demo("podcast-giong-doc-viet.wav", "audio/wav", AUDIO);
        MediaFacts facts = ffprobe.probe(source);
        Path mp3 = directory.resolve("made.mp3");

        MediaFacts made = ffmpeg.toMp3(source, mp3, percent -> {});

        assertThat(made.audio().orElseThrow().codec()).isEqualTo("mp3");
        assertThat(made.playableAsIs()).isTrue();
        assertDuration(made, facts);
        MediaSource again = new MediaSource(mp3, new DetectedType("audio/mpeg", "mp3", AUDIO));
        assertThat(ffprobe.verifyDecodes(again, Duration.ofMinutes(2)).complaints())
                .isZero();
    }

    @Test
    void leavesNothingBehindWhenTheSourceIsBroken() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.mkv"), "not a recording");
        MediaSource source = new MediaSource(broken, new DetectedType("video/x-matroska", "mkv", VIDEO));

        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> ffmpeg.toMp4(source, VideoOrder.usual(directory.resolve("made.mp4")), percent -> {}))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(ToolsProblem.MEDIA_UNDECODABLE));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(broken);
        }
    }

    @Test
    void goesOnWhenNobodyCanBeToldTheProgress() {
        MediaSource source = Samples.demo("clip-phim-1964.mp4", "video/mp4", VIDEO);

        MediaFacts made = ffmpeg.toMp4(source, VideoOrder.usual(directory.resolve("made.mp4")), percent -> {
            throw new IllegalStateException("page closed");
        });

        assertThat(made.playableAsIs()).isTrue();
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
