package vn.khoso.tools.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.VirusScanner.Finding;
import vn.khoso.tools.VirusSettings;

class ClamdTests {

    /** The harmless file every scanner takes for a virus (https://www.eicar.org), in two pieces so that this is none. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    private Path directory;

    @Test
    void aHarmfulFileIsNamedAndAHarmlessOneIsClean() throws IOException {
        try (SmallClamd server = SmallClamd.overTcp(1_000_000)) {
            Clamd clamd = new Clamd(tcp(server.port(), Duration.ofSeconds(5)));

            assertThat(clamd.scan(file(EICAR.getBytes(US_ASCII))))
                    .isEqualTo(new Finding.Infected("Eicar-Test-Signature"));
            byte[] film = new byte[300_000];
            new Random(3).nextBytes(film);
            assertThat(clamd.scan(file(film))).isEqualTo(new Finding.Clean());
            assertThat(server.received()).as("all bytes, in chunks").isEqualTo(film);
        }
    }

    @Test
    void aUnixSocketServesAsWell() throws IOException {
        Path socket = directory.resolve("clamd.sock");
        try (SmallClamd server = SmallClamd.overSocket(socket)) {
            Clamd clamd = new Clamd(
                    new VirusSettings(socket, null, 0, DataSize.ofMegabytes(1), Duration.ofSeconds(5), false));

            assertThat(clamd.scan(file(EICAR.getBytes(US_ASCII)))).isInstanceOf(Finding.Infected.class);
            assertThat(server.received()).isNotEmpty();
        }
    }

    @Test
    void whatIsTooLargeForUsOrForTheScannerIsSaidToBe() throws IOException {
        try (SmallClamd server = SmallClamd.overTcp(100_000)) {
            Clamd clamd = new Clamd(tcp(server.port(), Duration.ofSeconds(5)));

            assertThat(clamd.scan(file(new byte[2_000_000]))).isEqualTo(new Finding.TooLarge());
            assertThat(clamd.scan(file(new byte[600_000]))).isEqualTo(new Finding.TooLarge());
        }
    }

    @Test
    void aScannerThatIsNotThereHangsOrTalksNonsenseIsNoProofOfAnything() throws IOException {
        int nobody;
        try (SmallClamd server = SmallClamd.overTcp(100)) {
            nobody = server.port();
        }
        unreachable(tcp(nobody, Duration.ofSeconds(5)));
        try (SmallClamd silent = SmallClamd.silent()) {
            unreachable(tcp(silent.port(), Duration.ofSeconds(1)));
        }
        try (SmallClamd confused = SmallClamd.saying("stream: INSTREAM: Can't allocate memory ERROR\0")) {
            unreachable(tcp(confused.port(), Duration.ofSeconds(5)));
        }
        try (SmallClamd rude = SmallClamd.saying("")) {
            unreachable(tcp(rude.port(), Duration.ofSeconds(5)));
        }
    }

    @Test
    void withoutASettingNothingIsAsked() throws IOException {
        Clamd off = new Clamd(new VirusSettings(null, null, 1, DataSize.ofBytes(1), Duration.ofSeconds(1), true));

        assertThat(off.isOn()).isFalse();
        assertThat(off.scan(file(EICAR.getBytes(US_ASCII)))).isEqualTo(new Finding.Clean());
    }

    private void unreachable(VirusSettings settings) throws IOException {
        Path file = file(new byte[10]);
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(() -> new Clamd(settings).scan(file))
                .satisfies(
                        problem -> assertThat(problem.errorCode()).isEqualTo(ToolsProblem.VIRUS_SCANNER_UNREACHABLE));
    }

    private static VirusSettings tcp(int port, Duration time) {
        return new VirusSettings(null, "127.0.0.1", port, DataSize.ofMegabytes(1), time, false);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "file", ""), bytes);
    }
}
