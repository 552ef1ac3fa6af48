package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.CaptionReader;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.Samples;
import vn.khoso.tools.TextExtractor;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.ToolsTest;

/** Every odd and hostile file ends in acceptance or in a named problem, and the next file is read as if nothing was. */
@ToolsTest
@Tag("media")
@TestPropertySource(
        properties = {
            "khoso.data-dir=target/tools-tests",
            "khoso.tools.expansion=50MB",
            "khoso.tools.parser-memory=256MB",
            "khoso.tools.parsers=3",
            // what takes longest ends by its limit: as short as a busy machine still reads good files in
            "khoso.tools.picture-time=6s",
            "khoso.tools.text-time=6s"
        })
class HostileFilesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private FileTypes types;

    @Autowired
    private Ffprobe ffprobe;

    @Autowired
    private Pictures pictures;

    @Autowired
    private TextExtractor texts;

    @Autowired
    private MediaOutlines outlines;

    @Autowired
    private CaptionReader captions;

    @Autowired
    private ToolsSettings limits;

    @TempDir
    private Path directory;

    @Test
    void eachEndsInAVerdictAndNoWorkerHangs() throws Exception {
        HostileFiles hostile = new HostileFiles();
        Map<String, byte[]> files = new LinkedHashMap<>(hostile.files());
        fromSamples(files);
        Map<String, String> verdicts = new LinkedHashMap<>();
        try (ExecutorService lane = Executors.newFixedThreadPool(3)) {
            Map<String, Future<String>> running = new LinkedHashMap<>();
            files.forEach((name, bytes) -> running.put(name, lane.submit(() -> verdict(name, bytes))));
            for (Map.Entry<String, Future<String>> one : running.entrySet()) {
                verdicts.put(one.getKey(), one.getValue().get(3, java.util.concurrent.TimeUnit.MINUTES));
            }
        }
        System.Logger log = System.getLogger(HostileFilesIT.class.getName());
        log.log(System.Logger.Level.INFO, "verdicts: {0}", verdicts);
        List<String> wrong = new ArrayList<>();
        verdicts.forEach((name, verdict) -> {
            String expected = hostile.expected(name);
            if (!expected.equals(HostileFiles.ANY) && !verdict.startsWith(expected)) {
                wrong.add(name + ": " + verdict + " instead of " + expected);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(verdicts).containsEntry("clip-encrypted.mp4", "PROTECTED");
        assertThat(verdicts.get("clip-as.pdf")).startsWith("GOOD video/mp4");
        assertThat(verdicts.get("picture-and-page.html")).startsWith("GOOD image/jpeg");
        assertThat(verdicts.get("clip-and-zip.docx")).startsWith("GOOD video/mp4");
    }

    /** Real files, damaged or disguised. */
    private void fromSamples(Map<String, byte[]> files) throws IOException {
        byte[] clip = sample("clip-phim-1964.mp4");
        byte[] picture = sample("infographic-ve-tay.jpg");
        byte[] recording = sample("livestream-obs.mkv");
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        files.put("clip-as.pdf", clip);
        files.put("clip-half.mp4", Arrays.copyOf(clip, clip.length / 2));
        files.put("clip-without-end.mkv", Arrays.copyOf(recording, recording.length / 2));
        files.put("clip-encrypted.mp4", replace(clip, "avc1", "encv"));
        files.put("clip-and-zip.docx", join(clip, Objects.requireNonNull(files.get("archive.docx"))));
        files.put("picture-and-page.html", join(picture, page));
        files.put("picture-half.jpg", Arrays.copyOf(picture, picture.length / 2));
        files.put("slides-half.pptx", Arrays.copyOf(sample("bai-trinh-chieu.pptx"), 40_000));
        files.put("leaflet-half.pdf", Arrays.copyOf(sample("to-gap-git.pdf"), 60_000));
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(
                Samples.demo(name, "video/mp4", MediaFamily.VIDEO).file());
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        java.nio.charset.Charset latin = java.nio.charset.StandardCharsets.ISO_8859_1;
        return new String(bytes, latin).replace(from, to).getBytes(latin);
    }

    /** Checks the file as the intake does and then shows it as the processing does. */
    private String verdict(String name, byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve(name), bytes);
        ContentTools tools = new ContentTools(ffprobe, outlines, pictures, texts, captions);
        ContentCheck check = new ContentCheck(tools, limits, Workbench.PROPERTIES);
        long started = System.nanoTime();
        DetectedType type = types.detect(file);
        String verdict = !type.accepted()
                ? IntakeProblem.TYPE_NOT_ACCEPTED.name()
                : check.problem(new MediaSource(file, type))
                        .map(Enum::name)
                        .orElseGet(() -> "GOOD " + type.mediaType() + show(name, new MediaSource(file, type)));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).as(name).isLessThan(PATIENCE);
        return verdict;
    }

    private String show(String name, MediaSource source) {
        if (source.type().family() != MediaFamily.IMAGE && source.type().family() != MediaFamily.DOCUMENT) {
            return "";
        }
        try {
            pictures.webImages(source, Files.createDirectory(directory.resolve(name + ".made")));
            return " shown";
        } catch (KhosoException named) {
            assertThat(named.errorCode()).isInstanceOf(ToolsProblem.class);
            return " " + named.errorCode().slug();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
