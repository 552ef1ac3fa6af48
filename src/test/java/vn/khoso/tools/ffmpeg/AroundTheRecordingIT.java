package vn.khoso.tools.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khoso.tools.MediaFamily.AUDIO;
import static vn.khoso.tools.MediaFamily.VIDEO;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import vn.khoso.tools.MediaOutline;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Samples;
import vn.khoso.tools.Storyboards;
import vn.khoso.tools.ToolsTest;
import vn.khoso.tools.Waveforms;

/** What helps to find a place in a recording: its shape, small frames, chapters, cover and subtitles. */
@ToolsTest
@Tag("media")
class AroundTheRecordingIT {

    private static final DetectedType MP4 = new DetectedType("video/mp4", "mp4", VIDEO);

    @Autowired
    private Ffmpeg ffmpeg;

    @Autowired
    private Storyboards storyboards;

    @Autowired
    private Waveforms waveforms;

    @Autowired
    private MediaOutlines outlines;

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
    void drawsTheShapeOfASoundFromSilenceToFullScale() {
        MediaSource rising = generate(
                "rising.wav",
                new DetectedType("audio/wav", "wav", AUDIO),
                "-f lavfi -i aevalsrc=if(lt(t\\,1)\\,0\\,0.8*sin(2*PI*440*t)):d=2:s=16000");

        float[] peaks = waveforms.peaks(rising, Duration.ofSeconds(2));

        assertThat(peaks.length).isBetween(900, 1001);
        assertThat(peaks[100]).isLessThan(0.01f);
        assertThat(peaks[peaks.length - 100]).isBetween(0.7f, 0.9f);
    }

    @Test
    void makesSheetsWhoseFramesStandWhereTheIndexSays() throws IOException {
        MediaSource source = generate(
                "colours.mp4",
                MP4,
                "-f lavfi -i color=red:s=160x90:d=4:r=5 -f lavfi -i color=blue:s=160x90:d=4:r=5"
                        + " -filter_complex [0][1]concat=n=2 -c:v libx264 -preset ultrafast -g 500");
        Path target = Files.createDirectory(directory.resolve("storyboard"));

        List<MadePicture> sheets = storyboards.make(source, Duration.ofSeconds(8), target);

        assertThat(sheets).hasSize(1);
        String index = Files.readString(target.resolve(Storyboards.INDEX));
        assertThat(index)
                .startsWith("WEBVTT\n")
                .contains("00:00:00.000 --> 00:00:02.000\nsheet-1.jpg#xywh=0,0,160,90")
                .contains("00:00:06.000 --> 00:00:08.000\nsheet-1.jpg#xywh=480,0,160,90");
        assertThat(index.split("-->", -1)).hasSize(5);
        BufferedImage sheet = ImageIO.read(sheets.getFirst().file().toFile());
        assertThat(sheet.getWidth()).isEqualTo(sheets.getFirst().widthPx()).isEqualTo(800);
        assertThat(isRed(sheet.getRGB(80, 45))).isTrue();
        assertThat(isRed(sheet.getRGB(560, 45))).isFalse();
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xff) > 150 && (rgb & 0xff) < 100;
    }

    @Test
    void takesTheFrameTheEditorPicksAndTheTellingOneBehindTheEnd() throws IOException {
        MediaSource source = generate(
                "colours.mp4",
                MP4,
                "-f lavfi -i color=red:s=160x90:d=2:r=5 -f lavfi -i color=blue:s=160x90:d=4:r=5"
                        + " -filter_complex [0][1]concat=n=2 -c:v libx264 -preset ultrafast -g 5");

        MadePicture picked = ffmpeg.poster(source, Duration.ofSeconds(1), directory.resolve("picked.jpg"));
        MadePicture behind = ffmpeg.poster(source, Duration.ofMinutes(5), directory.resolve("behind.jpg"));

        assertThat(isRed(ImageIO.read(picked.file().toFile()).getRGB(80, 45))).isTrue();
        assertThat(isRed(ImageIO.read(behind.file().toFile()).getRGB(80, 45))).isFalse();
    }

    @Test
    void readsChaptersAndCoverOfAPodcast() throws IOException {
        MediaSource podcast = Samples.demo("podcast-co-chuong.mp3", "audio/mpeg", AUDIO);

        MediaOutline outline = outlines.outline(podcast);

        assertThat(outline.video()).isEmpty();
        assertThat(outline.chapters()).hasSizeGreaterThan(1);
        assertThat(outline.chapters().getFirst().start()).isEqualTo(Duration.ZERO);
        assertThat(ffmpeg.cover(podcast, directory.resolve("cover.jpg")).isPresent())
                .isEqualTo(outline.cover());
    }

    @Test
    void takesOutASubtitleTrackWithItsLanguage() throws IOException {
        Path srt =
                Files.writeString(directory.resolve("loi.srt"), "1\n00:00:01,000 --> 00:00:02,500\nXin chào các bạn\n");
        MediaSource source = generate(
                "track.mkv",
                new DetectedType("video/x-matroska", "mkv", VIDEO),
                "-f lavfi -i testsrc2=s=64x64:d=3:r=5 -i " + srt
                        + " -c:v libx264 -c:s srt -metadata:s:s:0 language=vie");

        MediaOutline.Subtitles track = outlines.outline(source).subtitles().getFirst();
        ffmpeg.subtitles(source, track.index(), directory.resolve("track.vtt"));

        assertThat(track.language()).isEqualTo("vie");
        assertThat(Files.readString(directory.resolve("track.vtt")))
                .startsWith("WEBVTT")
                .contains("00:01.000 --> 00:02.500", "Xin chào các bạn");
    }
}
