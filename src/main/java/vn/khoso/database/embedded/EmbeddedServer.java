package vn.khoso.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.database.DataDirectoryLock;
import vn.khoso.database.DatabaseProblem;
import vn.khoso.shared.DataDirectory;
import vn.khoso.shared.KhosoException;

/**
 * A real PostgreSQL as a child process, with its data in {@code postgres}, its programs in {@code tools} and its
 * passwords in {@code secrets} of the data directory. It listens on a free port of the loopback address and asks
 * everybody for a password. Closing it stops the server; after a crash of the application the next start stops the
 * orphan first.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The database of the application. */
    public static final String DATABASE = "khoso";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int START_ATTEMPTS = 3;

    private final DataDirectory dataDirectory;
    private final Cluster cluster;
    private final Binaries binaries;
    private final Launcher launcher;
    private final Logins logins;
    private final Process process;
    private final int port;

    private EmbeddedServer(Start start, Logins logins, Process process, int port) {
        this.dataDirectory = start.dataDirectory;
        this.cluster = start.cluster;
        this.binaries = start.binaries;
        this.launcher = start.launcher;
        this.logins = logins;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server, making and setting up the cluster the first time.
     *
     * @param lock proof that no other Khoso runs on this data directory; must stay taken until the server is closed
     * @param settings server settings on top of the usual ones
     * @param limit how long the server may take to accept connections; recovery after a crash is part of it
     * @throws KhosoException a {@link DatabaseProblem} when it cannot be started
     */
    public static EmbeddedServer start(
            DataDirectory dataDirectory, DataDirectoryLock lock, Map<String, String> settings, Duration limit) {
        lock.check();
        return new Start(dataDirectory, settings, limit).run();
    }

    /** Returns the JDBC address of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Returns the role that may do everything; for setting up databases only. */
    public Login superuser() {
        return logins.superuser();
    }

    /** Returns the role that owns the schema and migrates it. */
    public Login owner() {
        return logins.owner();
    }

    /** Returns the role of the running application, which owns nothing. */
    public Login application() {
        return logins.application();
    }

    /** Stops the server: open transactions are rolled back, everything committed is on the disk. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        stop(dataDirectory, cluster, binaries, launcher);
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("Embedded PostgreSQL stopped");
    }

    private static void stop(DataDirectory dataDirectory, Cluster cluster, Binaries binaries, Launcher launcher) {
        launcher.run(
                dataDirectory.resolve("postgres-stop.log"),
                STOP_LIMIT.plusSeconds(1),
                binaries.program("pg_ctl"),
                "stop",
                "--pgdata=" + cluster.directory(),
                "--mode=fast",
                "--wait",
                "--timeout=" + STOP_LIMIT.toSeconds());
    }

    /** One start, step by step. */
    private static final class Start {

        private final DataDirectory dataDirectory;
        private final Map<String, String> settings;
        private final Duration limit;
        private final Cluster cluster;
        private final Binaries binaries;
        private final Launcher launcher;

        Start(DataDirectory dataDirectory, Map<String, String> settings, Duration limit) {
            this.dataDirectory = dataDirectory;
            this.settings = settings;
            this.limit = limit;
            this.cluster = new Cluster(dataDirectory.resolve("postgres"), dataDirectory.dataDir());
            this.binaries = Binaries.unpack(dataDirectory.resolve("tools"));
            this.launcher = Launcher.forCluster(cluster.directory());
            launcher.letPass(binaries.home().resolve("bin"), dataDirectory.dataDir());
        }

        EmbeddedServer run() {
            Logins logins = logins();
            reclaim();
            EmbeddedServer server = start(logins);
            try {
                new Provision(server).run();
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        }

        private Logins logins() {
            Path file = dataDirectory.resolve("secrets").resolve("database.properties");
            if (cluster.exists()) {
                return Logins.read(file);
            }
            Logins logins = Logins.create(file);
            cluster.create(binaries, launcher, logins.superuser());
            LOG.info("Embedded PostgreSQL set up in {}", cluster.directory());
            return logins;
        }

        private void reclaim() {
            Postmaster postmaster = new Postmaster(cluster.directory());
            if (postmaster.isAlive()) {
                LOG.warn("Stopping the database server that an earlier run left behind: pid={}", postmaster.pid());
                stop(dataDirectory, cluster, binaries, launcher);
            }
            postmaster.forgetImpostor();
        }

        private EmbeddedServer start(Logins logins) {
            Path output = dataDirectory.resolve("postgres-start.log");
            for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
                int port = freePort();
                cluster.configure(launcher, port, settings);
                Process process = launcher.startDetached(
                        output,
                        binaries.program("postgres"),
                        "-D",
                        cluster.directory().toString());
                if (isReady(process)) {
                    LOG.info("Embedded PostgreSQL ready: port={} pid={}", port, process.pid());
                    return new EmbeddedServer(this, logins, process, port);
                }
                process.destroy();
            }
            throw new KhosoException(DatabaseProblem.SERVER_NOT_STARTED, Launcher.lastLines(output));
        }

        /** A port free now may be taken in the next moment: then the server ends at once and the next one is tried. */
        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException("No free port", e);
            }
        }

        private boolean isReady(Process process) {
            Postmaster postmaster = new Postmaster(cluster.directory());
            long deadline = System.nanoTime() + limit.toNanos();
            try {
                while (process.isAlive() && System.nanoTime() - deadline < 0) {
                    if (postmaster.isReady(process.pid())) {
                        return true;
                    }
                    Thread.sleep(POLL);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }
}
