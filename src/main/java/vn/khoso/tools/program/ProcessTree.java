package vn.khoso.tools.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends a process with everything it started. */
final class ProcessTree {

    private ProcessTree() {}

    /**
     * Kills the process, its descendants, and whatever else still works in its directory: a grandchild whose parent
     * has already gone is nobody's descendant any more.
     */
    static void end(Process process, Path directory) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        workingIn(directory).forEach(ProcessHandle::destroyForcibly);
        awaitEnd(process);
    }

    /** Returns the processes whose working directory is the given one or lies below it; none where there is no /proc. */
    static List<ProcessHandle> workingIn(Path directory) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(handle -> worksIn(handle, directory)).toList();
        }
    }

    private static boolean worksIn(ProcessHandle handle, Path directory) {
        try {
            Path link = Path.of("/proc", Long.toString(handle.pid()), "cwd");
            return Files.readSymbolicLink(link).startsWith(directory);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // ended meanwhile, not ours to look at, or no /proc
        }
    }

    private static void awaitEnd(Process process) {
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
