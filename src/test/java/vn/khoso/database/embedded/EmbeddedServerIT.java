package vn.khoso.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khoso.database.DataDirectoryLock;
import vn.khoso.database.DatabaseProblem;
import vn.khoso.shared.DataDirectory;
import vn.khoso.shared.KhosoException;

class EmbeddedServerIT {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_PERMITTED = "42501";

    @TempDir
    private Path parent = Path.of("set by JUnit");

    private DataDirectory directory = new DataDirectory(parent);

    @BeforeEach
    void emptyDirectory() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
        directory = new DataDirectory(parent.resolve("data"));
    }

    @AfterEach
    void nothingRuns() {
        assertThat(new Postmaster(directory.resolve("postgres")).isAlive()).isFalse();
    }

    @Test
    void startsOnAnEmptyDirectoryAndFindsItsRowsAgain() throws Exception {
        try (Run run = new Run(directory)) {
            execute(
                    run.connect(run.server.owner()),
                    "CREATE TABLE kept (name text)",
                    "INSERT INTO kept VALUES ('Huế')");
        }
        try (Run run = new Run(directory)) {
            assertThat(query(run.connect(run.server.owner()), "SELECT name FROM kept"))
                    .isEqualTo("Huế");
        }
    }

    private static void assertRefused(Connection connection, String statement) {
        assertThatThrownBy(() -> execute(connection, statement))
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_PERMITTED));
    }

    /** What only looks at a server shares one: to make a cluster takes seconds. */
    @Nested
    class Started {

        private static DataDirectory started;
        private static Run run;

        @BeforeAll
        static void start(@TempDir Path parent) throws IOException {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
            started = new DataDirectory(parent.resolve("data"));
            run = new Run(started);
        }

        @AfterAll
        static void stop() throws IOException {
            run.close();
        }

        @Test
        void keepsWhatIsCommittedAndListensOnTheLoopbackAddressOnly() throws Exception {
            Map<String, String> expected = Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "data_checksums", "on",
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "60",
                    "log_timezone", "UTC");
            for (Map.Entry<String, String> setting : expected.entrySet()) {
                assertThat(query(run.connect(run.server.superuser()), "SHOW " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
            assertThat(query(
                            run.connect(run.server.superuser()),
                            "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(query(
                            run.connect(run.server.superuser()),
                            "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'khoso'"))
                    .isEqualTo("bC.UTF-8");
        }

        @Test
        void refusesEverybodyWithoutTheRightPassword() throws Exception {
            for (String user : List.of("khoso_superuser", "khoso_owner", "khoso_app", "postgres", "root")) {
                for (String password : List.of("wrong", run.server.application().password() + "x")) {
                    assertThatThrownBy(() -> DriverManager.getConnection(run.server.url("khoso"), user, password))
                            .as(user)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
                }
            }
        }

        @Test
        void keepsThePasswordsToThisAccount() throws Exception {
            Path secrets = started.resolve("secrets");
            Path file = secrets.resolve("database.properties");
            assertThat(modeOf(file)).isEqualTo("rw-------");
            assertThat(modeOf(secrets)).isEqualTo("rwx------");
            assertThat(modeOf(started.resolve("postgres"))).isEqualTo("rwx------");
            assertThat(Files.readString(file)).contains(run.server.owner().password());
            assertThat(run.server.owner().toString())
                    .doesNotContain(run.server.owner().password());
        }

        @Test
        void theApplicationsRoleCreatesNothingAndTheOwnerIsNoSuperuser() throws Exception {
            Connection application = run.connect(run.server.application());
            for (String statement : List.of(
                    "CREATE TABLE mine (id int)",
                    "CREATE TEMPORARY TABLE mine (id int)",
                    "CREATE SCHEMA mine",
                    "CREATE DATABASE mine",
                    "CREATE ROLE mine",
                    "SET ROLE khoso_owner")) {
                assertRefused(application, statement);
            }
            Connection owner = run.connect(run.server.owner());
            assertRefused(owner, "CREATE DATABASE mine");
            assertRefused(owner, "CREATE ROLE mine");
            assertRefused(owner, "COPY pg_class TO PROGRAM 'cat'");
        }
    }

    @Test
    void reclaimsTheServerOfAJvmThatWasKilled() throws Exception {
        Logins logins;
        try (ChildServer child = ChildServer.start(directory.dataDir())) {
            logins = Logins.read(directory.resolve("secrets").resolve("database.properties"));
            execute(connect(child.url(), logins.owner()), "CREATE TABLE kept AS SELECT 42 AS answer");
            child.kill();
            assertThat(new Postmaster(directory.resolve("postgres")).isAlive()).isTrue();
        }
        try (Run run = new Run(directory)) {
            assertThat(query(run.connect(run.server.owner()), "SELECT answer FROM kept"))
                    .isEqualTo("42");
        }
    }

    /** Where nobody reaps, the dead server stays as a zombie that its successor would take for alive. */
    @Test
    void startsAfterTheServerDiedToo() throws Exception {
        try (ChildServer child = ChildServer.start(directory.dataDir())) {
            Logins logins = Logins.read(directory.resolve("secrets").resolve("database.properties"));
            execute(connect(child.url(), logins.owner()), "CREATE TABLE kept AS SELECT 42 AS answer");
            long pid = new Postmaster(directory.resolve("postgres")).pid().orElseThrow();
            child.kill();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
        try (Run run = new Run(directory)) {
            assertThat(query(run.connect(run.server.owner()), "SELECT answer FROM kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void aSecondJvmIsRefusedAndTheFirstKeepsItsServer() throws Exception {
        try (ChildServer child = ChildServer.start(directory.dataDir())) {
            assertThatThrownBy(() -> DataDirectoryLock.take(directory))
                    .isInstanceOfSatisfying(
                            KhosoException.class,
                            e -> assertThat(e.errorCode()).isEqualTo(DatabaseProblem.DATA_DIRECTORY_IN_USE));
            Logins logins = Logins.read(directory.resolve("secrets").resolve("database.properties"));
            assertThat(query(connect(child.url(), logins.application()), "SELECT 'still here'"))
                    .isEqualTo("still here");
        }
        new Run(directory).close(); // ends the orphan
    }

    @Test
    void dataWithoutItsPasswordsIsRefused() throws Exception {
        new Run(directory).close();
        Files.delete(directory.resolve("secrets").resolve("database.properties"));

        assertThatThrownBy(() -> new Run(directory))
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        e -> assertThat(e.errorCode()).isEqualTo(DatabaseProblem.PASSWORDS_MISSING));
    }

    @Test
    void aSettingTheServerDoesNotKnowIsReportedInItsOwnWords() {
        assertThatThrownBy(() -> new Run(directory, Map.of("no_such_setting", "1")))
                .isInstanceOfSatisfying(KhosoException.class, e -> {
                    assertThat(e.errorCode()).isEqualTo(DatabaseProblem.SERVER_NOT_STARTED);
                    assertThat(e.arguments().toString()).contains("no_such_setting");
                });
    }

    private static String modeOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.username(), login.password());
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The lock and the server as the application holds them. */
    static final class Run implements AutoCloseable {

        private final DataDirectoryLock lock;
        final EmbeddedServer server;

        Run(DataDirectory directory) throws IOException {
            this(directory, Map.of());
        }

        Run(DataDirectory directory, Map<String, String> settings) throws IOException {
            this.lock = DataDirectoryLock.take(directory);
            try {
                this.server = EmbeddedServer.start(directory, lock, settings, Duration.ofMinutes(2));
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        }

        Connection connect(Login login) throws SQLException {
            return EmbeddedServerIT.connect(server.url(EmbeddedServer.DATABASE), login);
        }

        @Override
        public void close() throws IOException {
            server.close();
            lock.close();
        }
    }
}
