package vn.khoso.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.khoso.database.DatabaseProblem;
import vn.khoso.shared.KhosoException;

/** Gives the server its two working roles and the application's database. Repeatable: a half-done one is completed. */
final class Provision {

    private static final String ROLE_EXISTS = """
            SELECT EXISTS (
                SELECT 1
                FROM pg_roles
                WHERE rolname = ?
            )
            """;

    private static final String DATABASE_EXISTS = """
            SELECT EXISTS (
                SELECT 1
                FROM pg_database
                WHERE datname = ?
            )
            """;

    private static final String QUOTED_ROLE = """
            SELECT format('CREATE ROLE %I LOGIN NOINHERIT PASSWORD %L', ?::text, ?::text)
            """;

    private final EmbeddedServer server;

    Provision(EmbeddedServer server) {
        this.server = server;
    }

    void run() {
        Login superuser = server.superuser();
        try (Connection connection =
                DriverManager.getConnection(server.url("postgres"), superuser.username(), superuser.password())) {
            execute(connection, "SET log_min_error_statement = panic"); // no password in the server's log
            role(connection, server.owner());
            role(connection, server.application());
            if (!exists(connection, DATABASE_EXISTS, EmbeddedServer.DATABASE)) {
                create(connection);
            }
        } catch (SQLException e) {
            throw new KhosoException(DatabaseProblem.SERVER_NOT_STARTED, e, String.valueOf(e.getMessage()));
        }
    }

    private static void role(Connection connection, Login login) throws SQLException {
        if (exists(connection, ROLE_EXISTS, login.username())) {
            return;
        }
        try (PreparedStatement quote = connection.prepareStatement(QUOTED_ROLE)) {
            quote.setString(1, login.username());
            quote.setString(2, login.password());
            try (ResultSet row = quote.executeQuery()) {
                row.next();
                execute(connection, row.getString(1));
            }
        }
    }

    /** The database appears under its name last, so that its presence means that its rights are set. */
    private static void create(Connection connection) throws SQLException {
        for (String statement : List.of(
                "REVOKE ALL ON DATABASE postgres FROM PUBLIC",
                "DROP DATABASE IF EXISTS khoso_new",
                "CREATE DATABASE khoso_new OWNER " + Logins.OWNER,
                "REVOKE ALL ON DATABASE khoso_new FROM PUBLIC",
                "GRANT CONNECT ON DATABASE khoso_new TO " + Logins.APPLICATION,
                "ALTER DATABASE khoso_new SET timezone TO 'UTC'",
                "ALTER DATABASE khoso_new RENAME TO " + EmbeddedServer.DATABASE)) {
            execute(connection, statement);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
