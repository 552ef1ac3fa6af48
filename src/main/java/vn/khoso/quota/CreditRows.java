package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.StateName;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** How products behind a figure are asked for and read: a row of {@code shown} with its names, as a record. */
final class CreditRows {

    /** The chosen rows of {@code shown}, before anything else is looked up for them. */
    static final String CHOSEN = """
            SELECT
                c.product_id,
                c.organisation_id,
                c.shown_with,
                c.lead,
                c.year,
                c.counts_from,
                c.declared,
                c.status,
                c.reason,
                c.rule,
                c.same_as,
                c.ruling_id
            FROM shown c
            """;

    /** Within a scope, by the organisation it is shown with. */
    static final String SCOPE = """
            (:everything OR c.shown_with IN (
                SELECT o.id
                FROM organisation o
                WHERE o.area_code = ANY (:areas)
                   OR o.kind = ANY (:kinds)))
            """;

    private CreditRows() {}

    /** Returns the question for the rows of a relation, with the names the organisations had on {@code :lastDay}. */
    static String of(String relation) {
        return """
            SELECT
                c.product_id,
                p.title,
                p.kind,
                p.state,
                p.version,
                p.self_published,
                c.organisation_id,
                coalesce(known.short_name, publisher.short_name) AS short_name,
                c.shown_with,
                c.lead,
                c.year,
                c.counts_from,
                c.declared,
                c.status,
                c.reason,
                c.rule,
                same.id AS same_id,
                same.title AS same_title,
                same_o.id AS same_organisation,
                coalesce(same_known.short_name, same_o.short_name) AS same_organisation_name,
                c.ruling_id IS NOT NULL AS ruled,
                (SELECT coalesce(max(r.id), 0) FROM ruling r WHERE r.product_id = c.product_id) AS last_ruling
            FROM %s c
            JOIN product p ON p.id = c.product_id
            JOIN organisation publisher ON publisher.id = c.organisation_id
            LEFT JOIN organisation_name_on(:lastDay) known ON known.organisation_id = publisher.id
            LEFT JOIN product same ON same.id = c.same_as
            LEFT JOIN organisation same_o ON same_o.id = same.organisation_id
            LEFT JOIN organisation_name_on(:lastDay) same_known ON same_known.organisation_id = same_o.id
            """.formatted(relation);
    }

    static JdbcClient.StatementSpec within(Supervision scope, JdbcClient.StatementSpec statement) {
        return statement
                .param("everything", scope.everything())
                .param("areas", scope.areas().stream().map(AreaCode::value).toArray(String[]::new))
                .param("kinds", scope.kinds().stream().map(Enum::name).toArray(String[]::new));
    }

    static Credit map(ResultSet row, Instant now) throws SQLException {
        Instant countsFrom = row.getObject("counts_from", OffsetDateTime.class).toInstant();
        long lastRuling = row.getLong("last_ruling");
        return new Credit(
                new ProductId(row.getString("product_id")),
                row.getString("title"),
                ProductKind.valueOf(row.getString("kind")),
                StateName.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getBoolean("self_published"),
                new OrganisationId(row.getString("organisation_id")),
                row.getString("short_name"),
                row.getInt("year"),
                countsFrom,
                countsFrom.isAfter(now),
                CreditStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("reason")).map(Exclusion::valueOf),
                sameOriginal(row),
                lastRuling > 0 && !row.getBoolean("ruled"),
                lastRuling,
                row.getBoolean("lead"),
                row.getBoolean("declared"),
                row.getString("reason") == null
                        ? Optional.of(CreditRule.valueOf(row.getString("rule")))
                        : Optional.empty(),
                new OrganisationId(row.getString("shown_with")));
    }

    private static Optional<Credit.SameOriginal> sameOriginal(ResultSet row) throws SQLException {
        String id = row.getString("same_id");
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new Credit.SameOriginal(
                new ProductId(id),
                row.getString("same_title"),
                new OrganisationId(row.getString("same_organisation")),
                row.getString("same_organisation_name")));
    }
}
