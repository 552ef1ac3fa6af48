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
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.Decoding;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Samples;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsTest;
import vn.khoso.tools.VideoFacts;

@ToolsTest
@Tag("media")
class RecordingsIT {

    private static final DetectedType MP4 = new DetectedType("video/mp4", "mp4", VIDEO);
    private static final DetectedType MKV = new DetectedType("video/x-matroska", "mkv", VIDEO);

    @Autowired
    private Ffprobe ffprobe;

    @TempDir
    private Path directory;

    private static void assertDuration(Duration measured, double seconds) {
        assertThat(measured.toMillis() / 1000.0).isBetween(seconds * 0.98, seconds * 1.02);
    }

    @Test
    void readsAClipWhoseIndexIsAtItsEnd() {
        MediaFacts facts = ffprobe.probe(Samples.demo("clip-phim-1964.mp4", "video/mp4", VIDEO));

        assertThat(facts.container()).isEqualTo("mov");
        assertDuration(facts.duration(), 14.08);
        VideoFacts video = facts.video().orElseThrow();
        assertThat(video.codec()).isEqualTo("h264");
        assertThat(video.widthPx()).isEqualTo(1280);
        assertThat(video.heightPx()).isEqualTo(720);
        assertThat(video.framesPerSecond()).isBetween(29.9, 30.0);
        assertThat(facts.audio().orElseThrow().codec()).isEqualTo("aac");
        assertThat(facts.audio().orElseThrow().channels()).isEqualTo(2);
        assertThat(facts.playableAsIs()).isFalse();
        assertThat(facts.damaged()).isFalse();
    }

    @Test
    void readsAPhoneClipUprightAndInHighDynamicRange() {
        MediaFacts facts = ffprobe.probe(Samples.demo("clip-iphone-hevc.mov", "video/quicktime", VIDEO));

        VideoFacts video = facts.video().orElseThrow();
        assertThat(video.codec()).isEqualTo("hevc");
        assertThat(video.widthPx()).isEqualTo(720);
        assertThat(video.heightPx()).isEqualTo(1280);
        assertThat(video.highDynamicRange()).isTrue();
        assertThat(facts.playableAsIs()).isFalse();
        assertThat(facts.duration()).isBetween(Duration.ofMillis(90), Duration.ofMillis(120));
    }

    @Test
    void readsSoundAlone() {
        MediaFacts facts = ffprobe.probe(Samples.demo("podcast-giong-doc-viet.wav", "audio/wav", AUDIO));

        assertDuration(facts.duration(), 49.376);
        assertThat(facts.video()).isEmpty();
        assertThat(facts.audio().orElseThrow().sampleRateHz()).isEqualTo(16_000);
        assertThat(facts.playableAsIs()).isFalse();
    }

    @Test
    void playsAnMp3AsItIs() {
        MediaFacts facts = ffprobe.probe(Samples.demo("podcast-co-chuong.mp3", "audio/mpeg", AUDIO));

        assertDuration(facts.duration(), 15.0);
        assertThat(facts.playableAsIs()).isTrue();
    }

    @Test
    void readsBeyondTheLimitWithoutDecoding() {
        MediaSource source = Samples.demo("podcast-giong-doc-viet.wav", "audio/wav", AUDIO);

        Decoding decoding = ffprobe.verifyDecodes(source, Duration.ofSeconds(5));

        assertThat(decoding.complete()).isFalse();
        assertDuration(decoding.duration(), 49.376);
        assertThat(decoding.complaints()).isZero();
    }

    @Test
    void takesTheDurationOfACutRecordingFromWhatDecodes() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.demo("livestream-obs.mkv"));
        Path cut = Files.write(directory.resolve("cut.mkv"), Arrays.copyOf(whole, whole.length / 2));

        MediaFacts facts = ffprobe.probe(new MediaSource(cut, MKV));

        assertThat(facts.duration()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(4500));
        assertThat(facts.damaged()).isTrue();
    }

    @Test
    void saysThatTheIndexIsMissingWhenARecordingWasCutOffBeforeIt() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.demo("clip-phim-1964.mp4"));
        Path headless = Files.write(directory.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));

        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> ffprobe.probe(new MediaSource(headless, MP4)))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(ToolsProblem.MEDIA_INDEX_MISSING));
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(new MediaSource(Files.createFile(directory.resolve("empty.mp4")), MP4));
    }

    @Test
    void refusesTextNamedMp4() throws IOException {
        assertRefused(new MediaSource(Files.writeString(directory.resolve("text.mp4"), "xin chào".repeat(200)), MP4));
    }

    @Test
    void readsNoOtherFileThatAPlayListNames() throws IOException {
        Path secret = Files.copy(Samples.demo("clip-phim-1964.mp4"), directory.resolve("secret.mp4"));
        for (String list : new String[] {
            "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + secret + "\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile '" + secret + "'\n"
        }) {
            Path disguised = Files.writeString(directory.resolve("list.mp4"), list, StandardCharsets.UTF_8);
            assertRefused(new MediaSource(disguised, MP4));
            assertRefused(new MediaSource(disguised, MKV));
            assertRefused(new MediaSource(disguised, new DetectedType("audio/mpeg", "mp3", AUDIO)));
        }
    }

    @Test
    void refusesATypeThatIsNoRecording() {
        assertRefused(Samples.demo("to-gap-git.pdf", "application/pdf", VIDEO));
    }

    @Test
    void refusesAnEncryptedRecording() throws IOException {
        byte[] clip = Files.readAllBytes(Samples.demo("clip-phim-1964.mp4"));
        String text = new String(clip, StandardCharsets.ISO_8859_1);
        int sampleEntry = text.lastIndexOf("avc1");
        System.arraycopy("encv".getBytes(StandardCharsets.US_ASCII), 0, clip, sampleEntry, 4);
        Path encrypted = Files.write(directory.resolve("encrypted.mp4"), clip);

        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> ffprobe.probe(new MediaSource(encrypted, MP4)))
                .satisfies(e ->
                        assertThat(e.errorCode()).isIn(ToolsProblem.MEDIA_PROTECTED, ToolsProblem.MEDIA_UNDECODABLE));
    }

    private void assertRefused(MediaSource source) {
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> ffprobe.probe(source))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(ToolsProblem.MEDIA_UNDECODABLE));
    }
}
