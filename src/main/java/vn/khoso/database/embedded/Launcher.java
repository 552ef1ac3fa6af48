package vn.khoso.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.khoso.database.DatabaseProblem;
import vn.khoso.shared.KhosoException;

/**
 * How the server's programs, which refuse to run as root, are started. An ordinary account starts them as itself. Root
 * starts them in a user namespace without privileges, in which root's files stay its own; where namespaces are
 * forbidden, as in some containers, or where the cluster already belongs to somebody else, root steps down to that
 * account.
 */
final class Launcher {

    private static final Path SELF = Path.of("/proc/self");
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

    private final List<String> prefix;
    private final int account;

    private Launcher(List<String> prefix, int account) {
        this.prefix = prefix;
        this.account = account;
    }

    /** Chooses the way for the given cluster directory, which need not exist yet. */
    static Launcher forCluster(Path cluster) {
        int self = accountOf(SELF);
        if (self != ROOT) {
            return new Launcher(List.of(), self);
        }
        int owner = Files.exists(cluster) ? accountOf(cluster) : ROOT;
        if (owner != ROOT) {
            return steppingDownTo(owner);
        }
        boolean namespaces = succeeds("unshare", "-U", "true");
        return namespaces ? new Launcher(List.of("unshare", "-U"), ROOT) : steppingDownTo(NOBODY);
    }

    /** Root becomes the given account for good before the program starts. */
    static Launcher steppingDownTo(int account) {
        return new Launcher(List.of("setpriv", "--reuid=" + account, "--regid=" + account, "--clear-groups"), account);
    }

    private static int accountOf(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the owner of " + file, e);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(PROBE_LIMIT.toSeconds(), TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false; // the program itself is missing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hands a file or directory to the account that will run the server, when that is another one. */
    void handOver(Path file) {
        if (accountOf(SELF) == account) {
            return;
        }
        try {
            Files.setAttribute(file, "unix:uid", account);
            Files.setAttribute(file, "unix:gid", account);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hand over " + file, e);
        }
    }

    /** Lets the account that will run the server pass through the directories from {@code root} down to a file. */
    void letPass(Path file, Path root) {
        Path above = file.getParent();
        if (accountOf(SELF) == account || above == null || !above.startsWith(root)) {
            return;
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(above);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(above, permissions);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the way through " + above, e);
        }
        letPass(above, root);
    }

    /**
     * Runs a program to its end.
     *
     * @param output file that receives what it writes
     * @throws KhosoException {@link DatabaseProblem#PROGRAM_FAILED} when it fails or takes longer than the limit
     */
    void run(Path output, Duration limit, String... command) {
        Process process = spawn(output, command);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw failed(output, command);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw failed(output, command);
        }
        if (process.exitValue() != 0) {
            throw failed(output, command);
        }
    }

    private static KhosoException failed(Path output, String... command) {
        Path program = Path.of(command[0]);
        return new KhosoException(DatabaseProblem.PROGRAM_FAILED, program.getFileName(), lastLines(output));
    }

    /** Starts the server in a session of its own, so that Ctrl-C in a terminal reaches the application only. */
    Process startDetached(Path output, String... command) {
        List<String> session = new ArrayList<>(List.of("setsid"));
        session.addAll(List.of(command));
        return spawn(output, session.toArray(String[]::new));
    }

    private Process spawn(Path output, String... command) {
        List<String> full = new ArrayList<>(prefix);
        full.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(full)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.directory(Path.of("/").toFile()); // any other may be closed to the server's account
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command[0], e);
        }
    }

    /** Returns the end of what a program wrote, for the sentence that reports its failure. */
    static String lastLines(Path output) {
        try {
            String text = Files.readString(output, StandardCharsets.UTF_8).strip();
            return text.substring(Math.max(0, text.length() - 800));
        } catch (IOException e) {
            return "(nothing in " + output + ")";
        }
    }
}
