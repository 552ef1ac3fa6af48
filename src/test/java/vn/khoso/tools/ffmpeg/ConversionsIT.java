package vn.khoso.tools.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.khoso.tools.MediaFamily.AUDIO;
import static vn.khoso.tools.MediaFamily.VIDEO;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.GeneratedMedia;
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
}
