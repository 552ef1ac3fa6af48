package vn.khoso.tools.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.DataDirectory;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.ProgramOutput;
import vn.khoso.tools.Programs;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

class BoundedProgramsTests {

    @TempDir
    Path data;

    private Programs programs;

    @BeforeEach
    void startFresh() {
        ToolsSettings settings =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("khoso.tools", ToolsSettings.class);
        programs = new BoundedPrograms(new WorkingDirectories(new DataDirectory(data)), new Confinement(), settings);
    }

    private static ProgramCall shell(String script) {
        return new ProgramCall(
                Path.of("/bin/sh"), List.of("-c", script), Map.of(), Duration.ofSeconds(20), ByteSize.ofMebibytes(1));
    }

    private static ProgramCall limited(String script, Duration time, long bytes) {
        return new ProgramCall(Path.of("/bin/sh"), List.of("-c", script), Map.of(), time, new ByteSize(bytes));
    }

    @Test
    void returnsWhatTheProgramWrote() {
        ProgramOutput output = programs.run(shell("echo kho số; echo cảnh báo >&2"));

        assertThat(output.standardOutput()).isEqualTo("kho số\n");
        assertThat(output.standardErrorTail()).isEqualTo("cảnh báo");
    }

    @Test
    void namesExitCodeAndTailOfStandardErrorWhenTheProgramFails() {
        assertThatExceptionOfType(ProgramFailure.class)
                .isThrownBy(() -> programs.run(shell("echo no such codec >&2; exit 3")))
                .satisfies(failure -> {
                    assertThat(failure.errorCode()).isEqualTo(ToolsProblem.PROGRAM_FAILED);
                    assertThat(failure.exitCode()).hasValue(3);
                    assertThat(failure.standardErrorTail()).isEqualTo("no such codec");
                    assertThat(failure.arguments()).containsExactly("sh", 3);
                });
    }

    @Test
    void keepsOnlyTheTailOfAChattyStandardError() {
        ProgramOutput output = programs.run(shell("yes noise | head -c 3000000 >&2; echo last word >&2"));

        assertThat(output.standardErrorTail()).endsWith("last word").hasSizeLessThanOrEqualTo(32 * 1024);
    }

    @Test
    void endsTheWholeProcessTreeAtTheTimeLimit() throws IOException {
        Path pids = data.resolve("pids");
        String script = "sleep 300 & echo $! >> " + pids + "; (sleep 300 & echo $! >> " + pids + "); sleep 300";

        assertThatExceptionOfType(ProgramFailure.class)
                .isThrownBy(() -> programs.run(limited(script, Duration.ofMillis(700), 1000)))
                .satisfies(failure -> assertThat(failure.errorCode()).isEqualTo(ToolsProblem.PROGRAM_TIMEOUT));

        List<String> started = Files.readAllLines(pids);
        assertThat(started).hasSize(2);
        started.forEach(pid -> await().atMost(Duration.ofSeconds(5)).until(() -> hasEnded(pid)));
    }

    /** A process nobody waits for stays in the table as a zombie where process 1 does not clear it away. */
    private static boolean hasEnded(String pid) throws IOException {
        Path stat = Path.of("/proc", pid, "stat");
        try {
            return !Files.exists(stat) || Files.readString(stat).contains(") Z ");
        } catch (java.nio.file.NoSuchFileException e) {
            return true;
        }
    }

    @Test
    void endsAProgramThatWritesTooMuch() {
        assertThatExceptionOfType(ProgramFailure.class)
                .isThrownBy(() -> programs.run(limited("yes", Duration.ofSeconds(20), 100_000)))
                .satisfies(failure -> assertThat(failure.errorCode()).isEqualTo(ToolsProblem.PROGRAM_OUTPUT_LIMIT));
    }

    @Test
    void endsAProgramWhoseChildKeepsTheOutputOpen() {
        long started = System.nanoTime();

        assertThatExceptionOfType(ProgramFailure.class)
                .isThrownBy(() -> programs.run(shell("sleep 300 & exit 0")))
                .satisfies(failure -> assertThat(failure.errorCode()).isEqualTo(ToolsProblem.PROGRAM_TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void givesTheProgramAnAlmostEmptyEnvironment() {
        ProgramOutput output = programs.run(shell("env | sed 's/=.*//' | sort"));

        assertThat(output.standardOutput().lines()).contains("PATH", "LANG", "HOME", "TMPDIR");
        assertThat(output.standardOutput().lines())
                .filteredOn(name ->
                        !name.equals("PWD") && !name.equals("_") && !name.equals("SHLVL") && !name.equals("OLDPWD"))
                .containsExactlyInAnyOrder("PATH", "LANG", "HOME", "TMPDIR");
    }

    @Test
    void givesTheProgramAnEmptyDirectoryOfItsOwnAndRemovesIt() throws IOException {
        ProgramOutput output = programs.run(shell("ls -A | wc -l; pwd; echo left > behind"));

        List<String> lines = output.standardOutput().lines().toList();
        assertThat(lines.getFirst().strip()).isEqualTo("0");
        assertThat(Path.of(lines.get(1))).startsWithRaw(data.toRealPath()).doesNotExist();
        try (Stream<Path> left = Files.list(data.resolve("scratch").resolve("programs"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void tellsEveryLineAsItComesAndKeepsNone() {
        List<String> lines = new CopyOnWriteArrayList<>();

        ProgramOutput output = programs.run(shell("for i in 1 2 3; do echo line $i; done"), lines::add);

        assertThat(lines).containsExactly("line 1", "line 2", "line 3");
        assertThat(output.standardOutput()).isEmpty();
    }

    @Test
    void endsTheProgramWhenItsThreadIsInterrupted() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread work = Thread.ofPlatform().start(() -> {
            try {
                programs.run(shell("sleep 300"));
            } catch (ProgramFailure e) {
                thrown.set(e);
            }
        });
        await().until(() -> work.getState() == Thread.State.TIMED_WAITING);

        work.interrupt();

        assertThat(work.join(Duration.ofSeconds(10))).isTrue();
        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        ProgramFailure.class,
                        failure -> assertThat(failure.errorCode()).isEqualTo(ToolsProblem.PROGRAM_INTERRUPTED));
    }

    @Test
    void refusesARelativeProgram() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ProgramCall(
                        Path.of("sh"), List.of(), Map.of(), Duration.ofSeconds(1), ByteSize.ofMebibytes(1)))
                .withMessageContaining("absolute");
    }
}
