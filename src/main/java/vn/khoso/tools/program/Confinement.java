package vn.khoso.tools.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.PatientWork;

/**
 * Puts the system's own limits in front of a command: no network ({@code unshare -rn}) where the system permits it,
 * memory, processor time, file size and open files ({@code prlimit}), and a low priority for patient work. What the
 * system lacks is left out and reported; time and output limits never depend on it.
 */
@Component
public final class Confinement {

    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final int OPEN_FILES = 1024;
    private static final Duration TRIAL = Duration.ofSeconds(5);

    private final boolean limits;
    private final boolean noNetwork;

    public Confinement() {
        this.limits = works(List.of(PRLIMIT.toString(), "--core=0", "--", "/bin/true"));
        this.noNetwork = works(List.of(UNSHARE.toString(), "-rn", "/bin/true"));
        LOG.info("outside programs: systemLimits={} withoutNetwork={}", limits, noNetwork);
    }

    private static boolean works(List<String> command) {
        if (!Files.isExecutable(Path.of(command.getFirst()))) {
            return false;
        }
        try {
            Process trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return trial.waitFor(TRIAL.toMillis(), TimeUnit.MILLISECONDS) && trial.exitValue() == 0;
            } finally {
                trial.destroyForcibly();
            }
        } catch (IOException failure) {
            LOG.debug("not permitted: {}", command, failure);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells whether memory, processor time and file sizes are limited by the system. */
    public boolean hasSystemLimits() {
        return limits;
    }

    /** Tells whether outside programs and parsers run without any network. */
    public boolean isWithoutNetwork() {
        return noNetwork;
    }

    /**
     * What one process may use up.
     *
     * @param memory of data; address space that is only reserved does not count
     * @param processorTime of all its threads together; empty for one that lives on
     * @param largestFile it may write
     */
    public record Limits(ByteSize memory, Optional<Duration> processorTime, ByteSize largestFile) {}

    /** Returns the command so that it gives way to others while the calling thread does patient work. */
    List<String> givingWay(List<String> command) {
        OptionalInt niceness = PatientWork.niceness();
        if (niceness.isEmpty() || !Files.isExecutable(NICE)) {
            return command;
        }
        List<String> niced = new ArrayList<>(List.of(NICE.toString(), "-n", Integer.toString(niceness.getAsInt())));
        niced.addAll(command);
        return niced;
    }

    /** Returns the command with the limits in front of it. */
    public List<String> confine(List<String> command, Limits wanted) {
        List<String> confined = new ArrayList<>();
        if (noNetwork) {
            confined.addAll(List.of(UNSHARE.toString(), "-rn"));
        }
        if (limits) {
            confined.addAll(List.of(PRLIMIT.toString(), "--core=0", "--nofile=" + OPEN_FILES));
            confined.add("--data=" + wanted.memory().bytes());
            confined.add("--fsize=" + wanted.largestFile().bytes());
            wanted.processorTime().ifPresent(time -> confined.add("--cpu=" + Math.max(1, time.toSeconds())));
            confined.add("--");
        }
        confined.addAll(command);
        return confined;
    }
}
