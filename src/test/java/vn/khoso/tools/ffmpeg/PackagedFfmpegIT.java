package vn.khoso.tools.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.DataDirectory;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.Programs;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.ToolsTest;

@ToolsTest
@Tag("media")
class PackagedFfmpegIT {

    /** What the build was linked against and a server without desktop lacks. */
    private static final List<String> DESKTOP_LIBRARIES =
            List.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0");

    @Autowired
    private Programs programs;

    @Autowired
    private ToolsSettings settings;

    @TempDir
    private static Path directory;

    private static PackagedFfmpeg packaged;

    @BeforeAll
    static void unpack() {
        packaged = new PackagedFfmpeg(new DataDirectory(directory));
        assumeThat(packaged.unpack("ffmpeg"))
                .as("the packaged ffmpeg is for Linux on x86-64")
                .isPresent();
    }

    @Test
    void encodesWithAStandInForEveryDesktopLibrary() {
        DESKTOP_LIBRARIES.forEach(packaged::standIn);

        encode(directory.resolve("made.mp4"));

        assertThat(directory.resolve("made.mp4")).isRegularFile().isNotEmptyFile();
    }

    @Test
    void putsAStandInForWhatTheLoaderMisses() {
        String complaint =
                "ffmpeg: error while loading shared libraries: libpulse-simple.so.0: cannot open shared object file";

        assertThat(packaged.standInForMissingLibrary(complaint)).isTrue();
        assertThat(packaged.standInForMissingLibrary(complaint))
                .as("no second try with the same one")
                .isFalse();
        assertThat(packaged.standInForMissingLibrary("Segmentation fault")).isFalse();
        assertThat(packaged.standInForMissingLibrary(
                        "error while loading shared libraries: ../../evil.so: cannot open"))
                .isFalse();
    }

    @Test
    void startsOnThisMachineAsItIs() {
        MediaPrograms mediaPrograms = new MediaPrograms(settings, programs, packaged);

        assertThat(mediaPrograms.ffmpeg().version()).matches("[0-9]+.*");
        assertThat(mediaPrograms.ffprobe().version()).matches("[0-9]+.*");
    }

    @Test
    void isUnpackedOnlyOnce() throws Exception {
        Path executable = packaged.unpack("ffmpeg").orElseThrow();
        Object before = Files.getLastModifiedTime(executable);

        assertThat(new PackagedFfmpeg(new DataDirectory(directory)).unpack("ffprobe"))
                .isPresent();
        assertThat(Files.getLastModifiedTime(executable)).isEqualTo(before);
    }

    private void encode(Path target) {
        Path executable = packaged.unpack("ffmpeg").orElseThrow();
        List<String> arguments = List.of(
                "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=64x64:d=1", "-c:v", "libx264", "file:" + target);
        programs.run(new ProgramCall(
                executable, arguments, packaged.environment(), Duration.ofSeconds(30), ByteSize.ofMebibytes(1)));
    }
}
