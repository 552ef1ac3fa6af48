package vn.khoso.tools.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.ProgramOutput;
import vn.khoso.tools.Programs;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/** Runs programs as child processes of this JVM, each in its own working directory. */
@Component
final class BoundedPrograms implements Programs {

    private static final int ENDED = -1;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** 128 and the numbers of SIGXCPU and SIGXFSZ, with which the system ends what exceeds its limits. */
    private static final int OUT_OF_TIME = 128 + 24;

    private static final int OUT_OF_SPACE = 128 + 25;

    /** After a program's end its output is read to the end; longer means that a child of it keeps the pipe open. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final WorkingDirectories directories;
    private final Confinement confinement;
    private final ToolsSettings settings;

    BoundedPrograms(WorkingDirectories directories, Confinement confinement, ToolsSettings settings) {
        this.directories = directories;
        this.confinement = confinement;
        this.settings = settings;
    }

    @Override
    public ProgramOutput run(ProgramCall call) {
        return runInOwnDirectory(call, StandardOutput.keeping(call.outputLimit()));
    }

    @Override
    public ProgramOutput run(ProgramCall call, Consumer<String> lines) {
        return runInOwnDirectory(call, StandardOutput.telling(call.outputLimit(), lines));
    }

    private ProgramOutput runInOwnDirectory(ProgramCall call, StandardOutput output) {
        Path directory = directories.create();
        try {
            return watch(call, output, start(call, directory), directory);
        } finally {
            directories.delete(directory);
        }
    }

    private Process start(ProgramCall call, Path directory) {
        ProcessBuilder builder = new ProcessBuilder(command(call)).directory(directory.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", directory.toString());
        environment.put("TMPDIR", directory.toString());
        environment.putAll(call.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ProgramFailure(ToolsProblem.PROGRAM_FAILED, call.program(), ENDED, String.valueOf(e));
        }
    }

    /** The time on the clock cannot be outrun by using all processors at once. */
    private List<String> command(ProgramCall call) {
        List<String> command = new ArrayList<>();
        command.add(call.program().toString());
        command.addAll(call.arguments());
        Duration processorTime = call.timeLimit().multipliedBy(PROCESSORS);
        return confinement.givingWay(confinement.confine(
                command,
                new Confinement.Limits(
                        new ByteSize(settings.memory().toBytes()),
                        Optional.of(processorTime),
                        new ByteSize(settings.largestOutput().toBytes()))));
    }

    private ProgramOutput watch(ProgramCall call, StandardOutput output, Process process, Path directory) {
        long started = System.nanoTime();
        ErrorTail errors = new ErrorTail();
        // A pipe blocks the thread that reads it: virtual ones would keep the pages' threads from running.
        Thread outputReader = Thread.ofPlatform().daemon().start(() -> output.read(process));
        Thread errorReader = Thread.ofPlatform().daemon().start(() -> errors.read(process));
        boolean ended = false;
        try {
            ended = process.waitFor(call.timeLimit().toNanos(), TimeUnit.NANOSECONDS)
                    && outputReader.join(LAST_WORDS)
                    && errorReader.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramFailure(ToolsProblem.PROGRAM_INTERRUPTED, call.program(), ENDED, errors.tail());
        } finally {
            if (!ended || output.overflowed()) {
                ProcessTree.end(process, directory);
            }
        }
        if (output.overflowed()) {
            throw new ProgramFailure(ToolsProblem.PROGRAM_OUTPUT_LIMIT, call.program(), ENDED, errors.tail());
        }
        if (!ended) {
            throw new ProgramFailure(ToolsProblem.PROGRAM_TIMEOUT, call.program(), ENDED, errors.tail());
        }
        if (process.exitValue() != 0) {
            throw new ProgramFailure(problem(process.exitValue()), call.program(), process.exitValue(), errors.tail());
        }
        return new ProgramOutput(output.text(), errors.tail(), Duration.ofNanos(System.nanoTime() - started));
    }

    private static ToolsProblem problem(int exitCode) {
        return switch (exitCode) {
            case OUT_OF_TIME -> ToolsProblem.PROGRAM_TIMEOUT;
            case OUT_OF_SPACE -> ToolsProblem.PROGRAM_OUTPUT_LIMIT;
            default -> ToolsProblem.PROGRAM_FAILED;
        };
    }
}
