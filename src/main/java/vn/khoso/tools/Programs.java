package vn.khoso.tools;

import java.util.function.Consumer;

/**
 * Runs outside programs: no shell, an own empty working directory, an almost empty environment, a time limit and an
 * output limit. Whatever the end, nothing of the process tree is left running.
 */
public interface Programs {

    /**
     * Runs the program to its end and keeps its standard output.
     *
     * @return what it wrote; its exit code was 0
     * @throws ProgramFailure when the exit code is not 0, or with {@link ToolsProblem#PROGRAM_TIMEOUT},
     *     {@link ToolsProblem#PROGRAM_OUTPUT_LIMIT} or {@link ToolsProblem#PROGRAM_INTERRUPTED} when it was ended
     */
    ProgramOutput run(ProgramCall call);

    /**
     * Runs the program to its end and tells its standard output line by line instead of keeping it.
     *
     * @param lines told every line as it comes, from another thread; must not throw
     * @return its standard output is empty; its exit code was 0
     * @throws ProgramFailure as {@link #run(ProgramCall)}
     */
    ProgramOutput run(ProgramCall call, Consumer<String> lines);
}
