package vn.khoso.tools.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.khoso.shared.DataDirectory;

/**
 * One empty directory per program that runs, below {@code scratch/programs}. What a crash left behind, directories and
 * the programs still working in them, is cleared at the next start.
 */
@Component
public final class WorkingDirectories {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingDirectories.class);

    private final Path root;

    public WorkingDirectories(DataDirectory dataDirectory) {
        this.root = dataDirectory.resolve("scratch").resolve("programs");
        clearLeftovers();
    }

    private void clearLeftovers() {
        if (!Files.isDirectory(root)) {
            return;
        }
        for (ProcessHandle orphan : orphans()) {
            LOG.warn("ending a program left over from a crash pid={}", orphan.pid());
            orphan.destroyForcibly();
        }
        List<ProcessHandle> alive = ProcessTree.workingIn(root);
        try (Stream<Path> directories = Files.list(root)) {
            directories.filter(path -> alive.isEmpty()).forEach(this::delete);
        } catch (IOException e) {
            LOG.warn("leftover directories stay root={} cause={}", root, e.toString());
        }
    }

    /** A program whose starter has died belongs to process 1 or to nobody; children of a living JVM are left alone. */
    private List<ProcessHandle> orphans() {
        return ProcessTree.workingIn(root).stream()
                .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                .filter(handle -> {
                    Optional<ProcessHandle> parent = handle.parent();
                    return parent.isEmpty() || parent.get().pid() == 1;
                })
                .toList();
    }

    /** Creates an empty directory; the caller deletes it with {@link #delete}. */
    public Path create() {
        try {
            Files.createDirectories(root);
            return Files.createTempDirectory(root, "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the directory and what is in it; links in it are removed, not followed. */
    public void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            LOG.warn("working directory stays directory={} cause={}", directory, e.toString());
        }
    }
}
