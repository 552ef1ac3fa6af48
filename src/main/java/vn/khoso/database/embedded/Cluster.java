package vn.khoso.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * The directory of the database cluster. It is made beside its final place and moved there only once every connection
 * to it needs a password, so the server never runs on anything less.
 *
 * @param directory absolute path
 * @param root the data directory around it
 */
record Cluster(Path directory, Path root) {

    private static final Duration INITIALISATION_LIMIT = Duration.ofMinutes(2);

    /** Only the loopback address, only with a password; no line for local sockets or replication. */
    private static final String ACCESS = """
            # Written by Khoso when the cluster was made.
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            """;

    /** {@code local.conf} comes last, so an operator's own settings win and survive. */
    private static final String INCLUDES = """

            # Khoso's settings, rewritten at every start; put your own into local.conf.
            include 'khoso.conf'
            include 'local.conf'
            """;

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    /** Makes the cluster with the given superuser as its only role. */
    void create(Binaries binaries, Launcher launcher, Login superuser) {
        Path half = directory.resolveSibling(directory.getFileName() + ".new");
        try {
            FileSystemUtils.deleteRecursively(half);
            Files.createDirectories(half);
            launcher.handOver(half);
            launcher.letPass(half, root);
            Path password = half.resolveSibling("superuser.password");
            initialise(binaries, launcher, superuser, half, password);
            Files.writeString(half.resolve("pg_hba.conf"), ACCESS);
            Files.writeString(half.resolve("postgresql.conf"), INCLUDES, StandardOpenOption.APPEND);
            Path local = half.resolve("local.conf");
            Files.writeString(
                    local, "# Your own settings, one per line: name = value. Khoso never touches this file.\n");
            launcher.handOver(local);
            Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the database cluster " + directory, e);
        }
    }

    private void initialise(Binaries binaries, Launcher launcher, Login superuser, Path target, Path password)
            throws IOException {
        Files.deleteIfExists(password);
        Files.createFile(password, Permissions.OWNER_ONLY_FILE);
        try {
            Files.writeString(password, superuser.password());
            launcher.handOver(password);
            launcher.run(
                    root.resolve("initdb.log"),
                    INITIALISATION_LIMIT,
                    binaries.program("initdb"),
                    "--pgdata=" + target,
                    "--username=" + superuser.username(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.deleteIfExists(root.resolve("initdb.log"));
    }

    /** Writes the settings of the coming run. */
    void configure(Launcher launcher, int port, Map<String, String> extra) {
        Map<String, String> settings = new TreeMap<>(Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("max_connections", "60"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("jit", "off"),
                Map.entry("random_page_cost", "1.1"),
                // seven files at most; terse, because the detail of an error quotes personal data
                Map.entry("logging_collector", "on"),
                Map.entry("log_directory", "log"),
                Map.entry("log_filename", "postgresql-%a.log"),
                Map.entry("log_rotation_age", "1d"),
                Map.entry("log_rotation_size", "0"),
                Map.entry("log_truncate_on_rotation", "on"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_checkpoints", "off")));
        settings.putAll(extra);
        StringBuilder lines = new StringBuilder("# Rewritten by Khoso at every start.\n");
        settings.forEach((name, value) -> lines.append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append("'\n"));
        try {
            Path file = directory.resolve("khoso.conf");
            Files.writeString(file, lines);
            launcher.handOver(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot configure " + directory, e);
        }
    }
}
