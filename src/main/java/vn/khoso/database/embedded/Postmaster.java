package vn.khoso.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code postmaster.pid} in a cluster directory says about its server process, and whether that is true.
 *
 * @param cluster absolute path of the cluster directory
 */
record Postmaster(Path cluster) {

    private static final int STATUS_LINE = 7;

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(), e);
        }
    }

    /** Returns the process number in the file, whether or not that process exists. */
    OptionalLong pid() {
        List<String> lines = lines();
        return lines.isEmpty() || lines.getFirst().isBlank()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** Tells whether the given process has written that it accepts connections. */
    boolean isReady(long expected) {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(expected))
                && lines.get(STATUS_LINE).startsWith("ready");
    }

    /** Tells whether a server of this very cluster is running, rather than a zombie or a stranger of the same number. */
    boolean isAlive() {
        OptionalLong pid = pid();
        return pid.isPresent()
                && !isZombie(pid.getAsLong())
                && read(pid.getAsLong(), "cmdline").filter(this::namesCluster).isPresent();
    }

    /**
     * Removes the file when its process number belongs to a zombie or a stranger. PostgreSQL would take either for a
     * living server and refuse to start for ever. Where no such process exists it finds out itself, and better.
     */
    void forgetImpostor() {
        OptionalLong pid = pid();
        if (pid.isPresent() && !isAlive() && Files.exists(process(pid.getAsLong()))) {
            try {
                Files.deleteIfExists(file());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove " + file(), e);
            }
        }
    }

    private boolean namesCluster(String commandLine) {
        return List.of(commandLine.split("\0")).contains(cluster.toString());
    }

    private static boolean isZombie(long pid) {
        return read(pid, "stat")
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 1).strip())
                .filter(state -> state.startsWith("Z"))
                .isPresent();
    }

    private static Optional<String> read(long pid, String name) {
        try {
            return Optional.of(Files.readString(process(pid).resolve(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // gone, or not ours to look at
        }
    }

    private static Path process(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }
}
