package vn.khoso.tools.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.khoso.tools.MediaFamily.AUDIO;
import static vn.khoso.tools.MediaFamily.VIDEO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.GeneratedMedia;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaOutline;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Samples;
import vn.khoso.tools.StreamOrder;
import vn.khoso.tools.Streams;
import vn.khoso.tools.ToolsTest;
import vn.khoso.tools.VideoOrder;

/** What is in the renditions that ffmpeg makes, not only that they are there. */
@ToolsTest
@Tag("media")
class RenditionToolsIT {

    private static final DetectedType MP4 = new DetectedType("video/mp4", "mp4", VIDEO);
    private static final DetectedType MP3 = new DetectedType("audio/mpeg", "mp3", AUDIO);

    @Autowired
    private Ffmpeg ffmpeg;

    @Autowired
    private Ffprobe ffprobe;

    @Autowired
    private Streams streams;

    @Autowired
    private MediaOutlines outlines;

    @Autowired
    private Making making;

    @Autowired
    private GeneratedMedia generated;

    @TempDir
    private Path directory;

    private MediaSource generate(String name, DetectedType type, String arguments) {
        Path file = directory.resolve(name);
        generated.write(file, List.of(arguments.split(" ")));
        return new MediaSource(file, type);
    }

    @Test
    void streamsAClipInSizesBelowItsOwnWithoutEncodingItsOwnAgain() throws IOException {
        MediaSource source = generate(
                "clip.mp4",
                MP4,
                "-f lavfi -i testsrc2=s=640x360:d=6:r=12 -f lavfi -i sine=d=6 -c:v libx264 -preset ultrafast -g 24"
                        + " -pix_fmt yuv420p -c:a aac");
        Path target = Files.createDirectory(directory.resolve("stream"));

        List<Streams.Size> sizes = streams.make(source, new StreamOrder(target, List.of(240, 480, 1080)), p -> {});

        assertThat(sizes).extracting(Streams.Size::heightPx).containsExactly(360, 240);
        String index = Files.readString(target.resolve("index.m3u8"));
        assertThat(index)
                .contains("RESOLUTION=640x360", "RESOLUTION=426x240", "CODECS=\"avc1.", ",mp4a.40.2\"", "240p.m3u8");
        assertThat(Files.size(sizes.getFirst().media()))
                .isCloseTo(Files.size(source.file()), within(Files.size(source.file()) / 20));
        for (Streams.Size size : sizes) {
            String playlist = Files.readString(size.playlist());
            assertThat(playlist).contains("#EXT-X-MAP:URI=\"" + size.media().getFileName(), "#EXT-X-ENDLIST");
            assertThat(seconds(playlist)).isCloseTo(6.0, within(0.12));
            MediaFacts facts = ffprobe.probe(new MediaSource(size.media(), MP4));
            assertThat(facts.duration()).isBetween(Duration.ofMillis(5880), Duration.ofMillis(6120));
            assertThat(facts.video().orElseThrow().heightPx()).isEqualTo(size.heightPx());
            assertThat(facts.damaged()).isFalse();
        }
        MediaOutline small = outlines.outline(new MediaSource(sizes.getLast().media(), MP4));
        assertThat(small.video().orElseThrow().widthPx()).isEqualTo(426);
    }

    private static double seconds(String playlist) {
        Matcher pieces = Pattern.compile("#EXTINF:([0-9.]+)").matcher(playlist);
        double sum = 0;
        while (pieces.find()) {
            sum += Double.parseDouble(pieces.group(1));
        }
        return sum;
    }

    @Test
    void streamsAPhoneClipUprightAndInStandardRange() throws IOException {
        MediaSource source = Samples.demo("clip-iphone-hevc.mov", "video/quicktime", VIDEO);
        Path target = Files.createDirectory(directory.resolve("stream"));

        List<Streams.Size> sizes = streams.make(source, new StreamOrder(target, List.of(240)), p -> {});

        assertThat(sizes).hasSize(1);
        MediaFacts made = ffprobe.probe(new MediaSource(sizes.getFirst().media(), MP4));
        assertThat(made.video().orElseThrow().widthPx()).isEqualTo(240);
        assertThat(made.video().orElseThrow().heightPx()).isEqualTo(426);
        assertThat(made.video().orElseThrow().highDynamicRange()).isFalse();
        assertThat(made.video().orElseThrow().pixelFormat()).isEqualTo("yuv420p");
        // four frames: the sample holds no more
        assertThat(seconds(Files.readString(sizes.getFirst().playlist()))).isCloseTo(0.133, within(0.04));
    }

    @Test
    void keepsUnevenFrameTimesAndTheLengthOfTheSound() {
        MediaSource uneven = generate(
                "uneven.mkv",
                new DetectedType("video/x-matroska", "mkv", VIDEO),
                "-f lavfi -i testsrc2=s=128x96:d=4:r=30 -f lavfi -i sine=d=4"
                        + " -vf select=lt(t\\,1)+not(mod(n\\,7)) -fps_mode vfr -c:v mpeg4 -c:a ac3");

        MediaFacts made = ffmpeg.toMp4(uneven, VideoOrder.usual(directory.resolve("made.mp4")), p -> {});

        assertThat(made.duration()).isBetween(Duration.ofMillis(3920), Duration.ofMillis(4080));
        // 30 frames in the first second, some 4 in each of the others: about 43, not the 120 of a steady clock
        assertThat(made.video().orElseThrow().framesPerSecond()).isBetween(9.0, 14.0);
    }

    @Test
    void keepsTheLightCopyBelowItsSizeOrSaysThatItCannot() throws IOException {
        MediaSource source = generate(
                "busy.mkv",
                new DetectedType("video/x-matroska", "mkv", VIDEO),
                "-f lavfi -i testsrc2=s=640x360:d=8:r=15 -f lavfi -i sine=d=8 -c:v libx264 -preset ultrafast -qp 10"
                        + " -c:a aac");
        Path mp4 = directory.resolve("light.mp4");
        long limit = 400_000;

        MediaFacts made = ffmpeg.toLightMp4(source, mp4, limit, p -> {}).orElseThrow();

        assertThat(Files.size(source.file())).isGreaterThan(2 * limit);
        assertThat(Files.size(mp4)).isLessThan(limit);
        assertThat(made.duration()).isBetween(Duration.ofMillis(7840), Duration.ofMillis(8160));
        assertThat(made.playableAsIs()).isTrue();
        assertThat(ffmpeg.toLightMp4(source, mp4, 100_000, p -> {})).isEmpty();
    }

    @Test
    void makesAQuietSoundAsLoudAsOthers() {
        MediaSource quiet = generate(
                "quiet.wav",
                new DetectedType("audio/wav", "wav", AUDIO),
                "-f lavfi -i anoisesrc=d=6:c=pink:a=0.02 -ar 44100 -ac 2");
        Path mp3 = directory.resolve("made.mp3");

        MediaFacts made = ffmpeg.toMp3(quiet, mp3, p -> {});

        assertThat(made.duration()).isBetween(Duration.ofMillis(5880), Duration.ofMillis(6120));
        assertThat(loudness(new MediaSource(mp3, MP3))).isCloseTo(-16.0, within(1.0));
        MediaFacts light = ffmpeg.toLightSound(new MediaSource(mp3, MP3), directory.resolve("light.m4a"), p -> {});
        assertThat(light.audio().orElseThrow().codec()).isEqualTo("aac");
        assertThat(light.duration()).isBetween(Duration.ofMillis(5880), Duration.ofMillis(6120));
    }

    private double loudness(MediaSource sound) {
        List<String> arguments = new ArrayList<>(List.of("-v", "info"));
        arguments.addAll(Demuxers.input(sound));
        arguments.addAll(List.of("-af", "ebur128", "-f", "null", "-"));
        String report = making.run(arguments, new Progress(Duration.ofSeconds(6), p -> {}))
                .words();
        Matcher matcher =
                Pattern.compile("I:\\s+(-?[0-9.]+) LUFS").matcher(report.substring(report.lastIndexOf("Summary")));
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void savesWhatDecodesOfARecordingThatWasCutOff() throws IOException {
        Path whole = directory.resolve("whole.flv");
        generated.write(
                whole,
                List.of(("-f lavfi -i testsrc2=s=320x240:d=10:r=10 -f lavfi -i sine=d=10 -c:v libx264 -preset ultrafast"
                                + " -g 10 -pix_fmt yuv420p -c:a aac")
                        .split(" ")));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(directory.resolve("cut.flv"), java.util.Arrays.copyOf(bytes, bytes.length * 6 / 10));
        MediaSource source = new MediaSource(cut, new DetectedType("video/x-flv", "flv", VIDEO));

        MediaFacts facts = ffprobe.probe(source);
        MediaFacts made = ffmpeg.toMp4(source, VideoOrder.usual(directory.resolve("made.mp4")), p -> {});

        assertThat(facts.damaged()).isTrue();
        assertThat(facts.duration()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
        assertThat(made.playableAsIs()).isTrue();
        // at a torn end it is a matter of opinion whether the last packet counts
        assertThat(made.duration().toMillis()).isCloseTo(facts.duration().toMillis(), within(200L));
    }
}
