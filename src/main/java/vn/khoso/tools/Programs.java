package vn.khoso.tools;

import java.util.function.Consumer;

/**
 * Runs outside programs: no shell, an own empty working directory, an almost empty environment, a time limit and an
 * output limit. Whatever the end, nothing of the process tree is left running.
 */
public interface Programs {

    /**
     * Runs the program to its end.
     *
     * @param lines told every line of standard output as it comes, from another thread
     * @return what it wrote; its exit code was 0
     * @throws ProgramFailure when the exit code is not 0, or with {@link ToolsProblem#PROGRAM_TIMEOUT},
     *     {@link ToolsProblem#PROGRAM_OUTPUT_LIMIT} or {@link ToolsProblem#PROGRAM_INTERRUPTED} when it was ended
     */
    ProgramOutput run(ProgramCall call, Consumer<String> lines);

    /** Runs the program to its end without looking at its output on the way; see {@link #run(ProgramCall, Consumer)}. */
    default ProgramOutput run(ProgramCall call) {
        return run(call, line -> {});
    }
}
