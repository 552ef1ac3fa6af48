package vn.khoso.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.khoso.shared.KhosoException;

/** The commands of the application. Without one it starts the library. */
public final class Commands {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final List<Command> ALL = List.of(new Doctor(), new EvaluateSearch());

    private Commands() {}

    /**
     * Tells whether the arguments call a command rather than the library: the first one is a plain word, not an option.
     */
    public static boolean isCalledBy(String... arguments) {
        return arguments.length > 0 && !arguments[0].isEmpty() && !arguments[0].startsWith("-");
    }

    /**
     * Runs the command that the first argument names and returns the exit code: 0 done, 1 failed, 2 called wrongly.
     */
    public static int run(String... arguments) {
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                PrintStream err =
                        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)) {
            return run(Arrays.asList(arguments), out, err);
        }
    }

    /** Runs a command with the given streams. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<Command> command = ALL.stream()
                .filter(each -> each.name().equals(arguments.getFirst()))
                .findFirst();
        if (command.isEmpty()) {
            err.println("There is no command " + arguments.getFirst() + ". The commands are:");
            ALL.forEach(each -> err.println("  " + each.usage()));
            return MISUSED;
        }
        try {
            command.get().run(arguments.subList(1, arguments.size()), out);
            return DONE;
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println(command.get().usage());
            return MISUSED;
        } catch (KhosoException e) {
            ProblemText.of(e).forEach(err::println);
            return FAILED;
        } catch (IOException | UncheckedIOException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }
}
