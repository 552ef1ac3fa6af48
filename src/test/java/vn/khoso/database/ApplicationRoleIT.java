package vn.khoso.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApplicationRoleIT {

    private static final String OWNED_BY_THE_APPLICATION = """
            SELECT count(*)
            FROM pg_class
            WHERE relowner = 'khoso_app'::regrole
            """;

    private static final String WITHOUT_ROWS_TO_CHANGE = """
            SELECT coalesce(string_agg(c.relname, ', '), '')
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace
              AND c.relkind IN ('r', 'p')
              AND c.relname NOT IN ('audit_record', 'closing', 'closing_credit', 'closing_reopening',
                  'flyway_schema_history')
              AND NOT (has_table_privilege(c.oid, 'SELECT')
                       AND has_table_privilege(c.oid, 'INSERT')
                       AND has_table_privilege(c.oid, 'UPDATE')
                       AND has_table_privilege(c.oid, 'DELETE'))
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void ownsNothingAndWorksOnEveryTable() {
        assertThat(jdbc.sql(OWNED_BY_THE_APPLICATION).query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql(WITHOUT_ROWS_TO_CHANGE).query(String.class).single())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_record SET action = 'x'",
                "DELETE FROM audit_record",
                "UPDATE closing SET statement = 'x'",
                "DELETE FROM closing",
                "DELETE FROM closing_credit",
                "UPDATE closing_reopening SET reason = 'x'",
                "TRUNCATE audit_record",
                "ALTER TABLE audit_record DISABLE TRIGGER ALL",
                "DELETE FROM flyway_schema_history",
                "TRUNCATE organisation",
                "DROP TABLE organisation",
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)"
            })
    void mayNotRewriteTheTrailNorTheSchema(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .extracting(cause -> ((SQLException) cause).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void readsTheTrail() {
        assertThat(jdbc.sql("SELECT count(*) FROM audit_record")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isRefusedAsTheOwnerOfTheSchema() {
        Flyway flyway = Flyway.configure()
                .dataSource(
                        database.url(),
                        TestDatabase.owner().username(),
                        TestDatabase.owner().password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", TestDatabase.owner().username()))
                .load();

        assertThatThrownBy(flyway::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("Khoso needs two database roles");
    }
}
