package vn.khoso.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.khoso.database.embedded.EmbeddedServer;
import vn.khoso.database.embedded.Login;
import vn.khoso.shared.DataDirectory;

/**
 * A migrated, empty database of its own for a test, on one real PostgreSQL that all tests of this JVM share. Copying
 * the migrated template takes some 50 ms.
 *
 * <p>Plain JDBC tests:
 *
 * <pre>{@code
 * class ProductsIT {
 *     private final TestDatabase database = TestDatabase.fresh();
 *     private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
 *
 *     @AfterEach
 *     void close() {
 *         database.close();
 *     }
 * }
 * }</pre>
 *
 * <p>Spring tests add {@code @ContextConfiguration(initializers = FreshDatabase.class)} to {@code @SpringBootTest}.
 *
 * <p>Sessions run in {@value #ZONE}, which is neither the zone of the JVM (America/Los_Angeles) nor that of Viet Nam, so
 * that a wrong assumption about zones fails.
 */
public final class TestDatabase implements AutoCloseable {

    /** The time zone of every session. */
    public static final String ZONE = "Pacific/Auckland";

    /** What a pool must run on a new connection, because the JDBC driver sets the JVM's zone. */
    public static final String SESSION_ZONE = "SET TIME ZONE '" + ZONE + "'";

    private static final String TEMPLATE = "khoso_template";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final AtomicBoolean STOPS_AFTER_APPLICATIONS = new AtomicBoolean();

    private final String name;
    private final HikariDataSource application;

    private TestDatabase(String name) {
        this.name = name;
        this.application = pool(application());
    }

    /** Makes a database with all migrations applied and no rows. */
    public static TestDatabase fresh() {
        return new TestDatabase(freshName());
    }

    /** Makes such a database and returns its name only; {@link FreshDatabase} opens its own pool. */
    static String freshName() {
        String name = "test_" + COUNTER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER "
                + server().owner().username());
        execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        execute("GRANT CONNECT ON DATABASE " + name + " TO "
                + server().application().username());
        return name;
    }

    /** Returns connections of the application's role, as the running product has them; at most four. */
    public DataSource dataSource() {
        return application;
    }

    /** Opens a pool of at most four connections of the role that owns the tables. The caller closes it. */
    public HikariDataSource ownerDataSource() {
        return pool(owner());
    }

    /** Returns the JDBC address of this database. */
    public String url() {
        return server().url(name);
    }

    /** Returns the application's role and its password. */
    public static Login application() {
        return server().application();
    }

    /** Returns the role that owns the tables and its password. */
    public static Login owner() {
        return server().owner();
    }

    static EmbeddedServer server() {
        return Shared.SERVER;
    }

    private HikariDataSource pool(Login login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setConnectionInitSql(SESSION_ZONE);
        return new HikariDataSource(config);
    }

    /** Closes the pool and drops the database. */
    @Override
    public void close() {
        application.close();
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** Lets the applications of this JVM end before their database: without it they wait for its answers at the end. */
    static void stopAfterTheApplications() {
        if (STOPS_AFTER_APPLICATIONS.compareAndSet(false, true)) {
            EmbeddedServer server = server();
            SpringApplication.getShutdownHandlers().add(server::close);
        }
    }

    private static void stopAlone(EmbeddedServer server) {
        if (!STOPS_AFTER_APPLICATIONS.get()) {
            server.close();
        }
    }

    private static void execute(String sql) {
        execute(server(), sql);
    }

    private static void execute(EmbeddedServer server, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        server.url("postgres"),
                        server.superuser().username(),
                        server.superuser().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Started by the first test that asks, stopped with the JVM. */
    private static final class Shared {

        static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            DataDirectory directory = new DataDirectory(Path.of("target", "test-database"));
            DataDirectoryLock lock = DataDirectoryLock.take(directory);
            Map<String, String> settings =
                    Map.of("fsync", "off", "synchronous_commit", "off", "max_connections", "200");
            EmbeddedServer server = EmbeddedServer.start(directory, lock, settings, Duration.ofMinutes(2));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAlone(server), "stop test database"));
            dropLeftovers(server);
            execute(
                    server,
                    "CREATE DATABASE " + TEMPLATE + " OWNER " + server.owner().username());
            migrate(server);
            return server;
        }

        private static void dropLeftovers(EmbeddedServer server) {
            for (String name : names(server)) {
                execute(server, "DROP DATABASE " + name + " WITH (FORCE)");
            }
        }

        private static List<String> names(EmbeddedServer server) {
            return JdbcClient.create(new DriverManagerDataSource(
                            server.url("postgres"),
                            server.superuser().username(),
                            server.superuser().password()))
                    .sql("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname = :template")
                    .param("template", TEMPLATE)
                    .query((row, number) -> row.getString(1))
                    .list();
        }

        private static void migrate(EmbeddedServer server) {
            Flyway.configure()
                    .dataSource(
                            server.url(TEMPLATE),
                            server.owner().username(),
                            server.owner().password())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("applicationRole", server.application().username()))
                    .load()
                    .migrate();
        }
    }
}
