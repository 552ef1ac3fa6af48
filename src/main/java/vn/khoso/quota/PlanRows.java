package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.OrganisationId;

/** The rows of {@code annual_plan} and {@code plan_opinion}: added, never changed. */
@Repository
class PlanRows {

    private static final String COLUMNS = """
            SELECT
                n.id,
                n.organisation_id,
                n.year,
                n.revision,
                n.target,
                n.quarters,
                n.note,
                author.display_name AS author,
                n.made_at,
                w.approved,
                w.comment,
                w.rank,
                reader.display_name AS reader,
                w.given_at
            FROM annual_plan n
            JOIN account author ON author.id = n.made_by
            LEFT JOIN LATERAL (
                SELECT
                    u.approved,
                    u.comment,
                    u.rank,
                    u.given_by,
                    u.given_at
                FROM plan_opinion u
                WHERE u.plan_id = n.id
                  AND u.given_at <= :at
                ORDER BY u.id DESC
                LIMIT 1
            ) w ON true
            LEFT JOIN account reader ON reader.id = w.given_by
            """;

    private static final String OF_ORGANISATION = COLUMNS + """
            WHERE n.organisation_id = :organisation
              AND n.year = :year
              AND n.made_at <= :at
            ORDER BY n.revision DESC
            """;

    private static final String ONE = COLUMNS + " WHERE n.id = :id";

    private static final String INSERT = """
            INSERT INTO annual_plan (organisation_id, year, revision, target, quarters, note, made_by, made_at)
            VALUES (:organisation, :year, :revision, :target, :quarters, :note, :by, :at)
            """;

    private static final String INSERT_OPINION = """
            INSERT INTO plan_opinion (plan_id, approved, comment, rank, given_by, given_at)
            VALUES (:plan, :approved, :comment, :rank, :by, :at)
            """;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AnnualPlan> revisions(OrganisationId organisation, int year, Instant at) {
        return jdbc.sql(OF_ORGANISATION)
                .param("organisation", organisation.value())
                .param("year", year)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(PlanRows::map)
                .list();
    }

    Optional<AnnualPlan> find(long id, Instant at) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(PlanRows::map)
                .optional();
    }

    void add(AnnualPlan made, AccountId by) {
        jdbc.sql(INSERT)
                .param("organisation", made.organisation().value())
                .param("year", made.year())
                .param("revision", made.revision())
                .param("target", made.plan().target())
                .param("quarters", made.plan().quarters().toArray(Integer[]::new))
                .param("note", made.plan().note())
                .param("by", by.value())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(long plan, PlanOpinion opinion, AccountId by) {
        jdbc.sql(INSERT_OPINION)
                .param("plan", plan)
                .param("approved", opinion.approved())
                .param("comment", opinion.comment())
                .param("rank", opinion.rank().name())
                .param("by", by.value())
                .param("at", opinion.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static AnnualPlan map(ResultSet row, int number) throws SQLException {
        Integer[] quarters = (Integer[]) row.getArray("quarters").getArray();
        return new AnnualPlan(
                row.getLong("id"),
                new OrganisationId(row.getString("organisation_id")),
                row.getInt("year"),
                row.getInt("revision"),
                new PlanDraft(row.getInt("target"), Arrays.asList(quarters), row.getString("note")),
                row.getString("author"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                opinion(row));
    }

    private static Optional<PlanOpinion> opinion(ResultSet row) throws SQLException {
        if (row.getObject("given_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new PlanOpinion(
                row.getBoolean("approved"),
                row.getString("comment"),
                Rank.valueOf(row.getString("rank")),
                row.getString("reader"),
                row.getObject("given_at", OffsetDateTime.class).toInstant()));
    }
}
