package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.MediaFamily;

/** What is said of archives and locked containers. */
class ContainersTests {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "application/zip, 0, PACKED",
        "application/zip, 1, PACKED_LOCKED",
        "application/x-7z-compressed, 0, PACKED",
        "application/x-tika-ooxml, 0, BROKEN",
        "application/x-tika-ooxml, 9, PACKED_LOCKED",
        "application/x-tika-ooxml-protected, 0, OFFICE_LOCKED",
        "video/mp4, 1, ",
        "application/pdf, 0, "
    })
    void eachContainerIsNamedByWhatItsSenderCanDo(String type, int flags, IntakeProblem expected) throws IOException {
        Path file = Files.write(directory.resolve("tep"), new byte[] {'P', 'K', 3, 4, 20, 0, (byte) flags, 8});
        DetectedType detected = new DetectedType(type, "bin", MediaFamily.OTHER);

        assertThat(Containers.problem(file, detected).orElse(null)).isEqualTo(expected);
    }

    @Test
    void anArchiveOfFewBytesIsOneToo() throws IOException {
        Path file = Files.write(directory.resolve("tep"), new byte[] {'P', 'K'});
        DetectedType zip = new DetectedType("application/zip", "zip", MediaFamily.OTHER);

        assertThat(Containers.problem(file, zip)).contains(IntakeProblem.PACKED);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, DOCUMENT, PDF_LOCKED",
        "application/vnd.ms-powerpoint, DOCUMENT, OFFICE_LOCKED",
        "video/mp4, VIDEO, PROTECTED"
    })
    void aLockedFileIsNamedByItsKind(String type, MediaFamily family, IntakeProblem expected) {
        DetectedType detected = new DetectedType(type, "bin", family);

        assertThat(Containers.named(IntakeProblem.PROTECTED, detected)).isEqualTo(expected);
        assertThat(Containers.named(IntakeProblem.BROKEN, detected)).isEqualTo(IntakeProblem.BROKEN);
    }
}
