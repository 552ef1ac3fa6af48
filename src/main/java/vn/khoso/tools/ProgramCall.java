package vn.khoso.tools;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.khoso.shared.ByteSize;

/**
 * One call of an outside program.
 *
 * @param program absolute path of the executable
 * @param arguments passed as they are, no shell in between
 * @param environment added to the minimal environment (PATH, LANG, TMPDIR)
 * @param timeLimit wall-clock time after which the process tree is ended
 * @param outputLimit bytes of standard output after which it is ended; standard error never ends it
 */
public record ProgramCall(
        Path program,
        List<String> arguments,
        Map<String, String> environment,
        Duration timeLimit,
        ByteSize outputLimit) {

    /** Keeps own copies and refuses a relative program, which would depend on the working directory. */
    public ProgramCall {
        if (!program.isAbsolute()) {
            throw new IllegalArgumentException("program must be an absolute path, got " + program);
        }
        if (!timeLimit.isPositive()) {
            throw new IllegalArgumentException("timeLimit must be > 0, got " + timeLimit);
        }
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
