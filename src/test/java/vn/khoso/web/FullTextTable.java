package vn.khoso.web;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.khoso.search.InventedLibrary;
import vn.khoso.search.SearchDocument;

/** The texts of an invented library in a table with PostgreSQL's own full text: {@code simple}, unaccented, GIN. */
final class FullTextTable implements AutoCloseable {

    private static final String COPY = "COPY lab_body (id, body) FROM STDIN";

    private final Connection connection;
    private final CopyManager copying;

    private FullTextTable(Connection connection, CopyManager copying) {
        this.connection = connection;
        this.copying = copying;
    }

    /** Makes the empty table as the owner of the database, who may add the extension. */
    static FullTextTable create(String url, String owner, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, owner, password);
        FullTextTable table = new FullTextTable(
                connection, connection.unwrap(PGConnection.class).getCopyAPI());
        table.execute("CREATE EXTENSION IF NOT EXISTS unaccent");
        table.execute("CREATE UNLOGGED TABLE lab_body (id text, body text)");
        return table;
    }

    /** Adds the products of some numbers. */
    void add(int first, int end, InventedLibrary library) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int number = first; number < end; number++) {
            SearchDocument product = library.product(number);
            String body = InventedLibrary.textOf(product).replaceAll("[\\\\\t\r\n]", " ");
            rows.append(product.id().value()).append('\t').append(body).append('\n');
        }
        copying.copyIn(COPY, new StringReader(rows.toString()));
    }

    /** Cuts the texts into words and indexes them. */
    void finish() throws SQLException {
        execute("SET maintenance_work_mem = '512MB'");
        execute("""
                CREATE UNLOGGED TABLE lab_text AS
                SELECT
                    id,
                    body,
                    to_tsvector('simple', unaccent(body)) AS words
                FROM lab_body
                """);
        execute("DROP TABLE lab_body");
        execute("CREATE INDEX ON lab_text USING gin (words)");
        execute("GRANT SELECT ON lab_text TO PUBLIC");
        execute("ANALYZE lab_text");
    }

    /** Returns how large table and index are, in words. */
    String sizes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_size_pretty(pg_total_relation_size('lab_text')),"
                        + " pg_size_pretty(pg_indexes_size('lab_text'))")) {
            row.next();
            return row.getString(1) + " in all, " + row.getString(2) + " of it the index";
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
