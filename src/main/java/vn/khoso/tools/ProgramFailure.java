package vn.khoso.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import vn.khoso.shared.KhosoException;

/** Thrown when an outside program did not do its work. The tail of standard error is for the log, never for visitors. */
public final class ProgramFailure extends KhosoException {

    private static final long serialVersionUID = 1L;

    private final String standardErrorTail;
    private final int exitCode;

    /**
     * Names the program and the reason.
     *
     * @param problem what happened
     * @param program the executable; only its file name is shown
     * @param exitCode as the program gave it, or -1 when it was ended
     * @param standardErrorTail the last part of standard error
     */
    public ProgramFailure(ToolsProblem problem, Path program, int exitCode, String standardErrorTail) {
        super(problem, new IOException(standardErrorTail), String.valueOf(program.getFileName()), exitCode);
        this.standardErrorTail = standardErrorTail;
        this.exitCode = exitCode;
    }

    /** Returns the last part of what the program wrote to standard error. */
    public String standardErrorTail() {
        return standardErrorTail;
    }

    /** Returns the exit code; empty when the program was ended. */
    public OptionalInt exitCode() {
        return exitCode < 0 ? OptionalInt.empty() : OptionalInt.of(exitCode);
    }
}
