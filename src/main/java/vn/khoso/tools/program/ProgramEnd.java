package vn.khoso.tools.program;

import java.nio.file.Path;

/** Ends a long-lived child process. */
public final class ProgramEnd {

    private ProgramEnd() {}

    /** Kills the process with everything it started, and whatever still works in its directory. */
    public static void of(Process process, Path directory) {
        ProcessTree.end(process, directory);
    }
}
