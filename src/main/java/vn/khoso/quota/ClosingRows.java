package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.Sha256;

/** The rows of closings: added, never changed; the application's role could not. */
@Repository
class ClosingRows {

    private static final String COLUMNS = """
            SELECT
                c.id,
                c.rank,
                c.scope_value,
                c.period,
                c.first_day,
                c.last_day,
                closer.display_name AS closer,
                c.closed_at,
                c.sha256,
                r.reason,
                opener.display_name AS opener,
                r.reopened_at
            FROM closing c
            JOIN account closer ON closer.id = c.closed_by
            LEFT JOIN closing_reopening r ON r.closing_id = c.id
            LEFT JOIN account opener ON opener.id = r.reopened_by
            """;

    private static final String LIST = COLUMNS + """
            ORDER BY c.id DESC
            """;

    private static final String ONE = COLUMNS + " WHERE c.id = :id";

    private static final String INSERT = """
            INSERT INTO closing (rank, scope_value, period, first_day, last_day, closed_by, closed_at, statement, sha256)
            VALUES (:rank, :scope, :period, :firstDay, :lastDay, :by, :at, :statement, :sha256)
            RETURNING id
            """;

    private static final String INSERT_CREDITS = """
            INSERT INTO closing_credit (closing_id, product_id, organisation_id, counts_from, status)
            SELECT
                :closing,
                u.product_id,
                u.organisation_id,
                u.counts_from::timestamptz,
                u.status
            FROM unnest(:products::text[], :organisations::text[], :instants::text[], :statuses::text[])
                AS u (product_id, organisation_id, counts_from, status)
            """;

    private static final String REOPEN = """
            INSERT INTO closing_reopening (closing_id, reason, reopened_by, reopened_at)
            VALUES (:closing, :reason, :by, :at)
            """;

    private final JdbcClient jdbc;

    ClosingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Closing> list() {
        return jdbc.sql(LIST).query(ClosingRows::map).list();
    }

    Optional<Closing> find(long id) {
        return jdbc.sql(ONE).param("id", id).query(ClosingRows::map).optional();
    }

    String statement(long id) {
        return jdbc.sql("SELECT statement FROM closing WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    long add(ClosedStatement statement, AccountId by, String json, Sha256 sha256) {
        long id = jdbc.sql(INSERT)
                .param("rank", statement.scope().rank().name())
                .param("scope", statement.scope().value())
                .param("period", statement.period().name())
                .param("firstDay", statement.firstDay())
                .param("lastDay", statement.lastDay())
                .param("by", by.value())
                .param("at", statement.closedAt().atOffset(ZoneOffset.UTC))
                .param("statement", json)
                .param("sha256", sha256.hex())
                .query(Long.class)
                .single();
        List<ClosedStatement.Counted> counted = statement.organisations().stream()
                .flatMap(row -> row.products().stream())
                .toList();
        jdbc.sql(INSERT_CREDITS)
                .param("closing", id)
                .param(
                        "products",
                        counted.stream().map(each -> each.id().value()).toArray(String[]::new))
                .param(
                        "organisations",
                        counted.stream().map(each -> each.publisher().value()).toArray(String[]::new))
                .param(
                        "instants",
                        counted.stream()
                                .map(each -> each.countsFrom().toString())
                                .toArray(String[]::new))
                .param(
                        "statuses",
                        counted.stream().map(each -> each.status().name()).toArray(String[]::new))
                .update();
        return id;
    }

    void reopen(long id, String reason, AccountId by, Instant at) {
        jdbc.sql(REOPEN)
                .param("closing", id)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Closing map(ResultSet row, int number) throws SQLException {
        return new Closing(
                row.getLong("id"),
                ClosingScope.of(Rank.valueOf(row.getString("rank")), row.getString("scope_value")),
                ClosingPeriod.valueOf(row.getString("period")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("closer"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                new Sha256(row.getString("sha256")),
                reopening(row));
    }

    private static Optional<Closing.Reopening> reopening(ResultSet row) throws SQLException {
        if (row.getString("reason") == null) {
            return Optional.empty();
        }
        return Optional.of(new Closing.Reopening(
                row.getString("reason"),
                row.getString("opener"),
                row.getObject("reopened_at", OffsetDateTime.class).toInstant()));
    }
}
