package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khoso.organisation.AreaKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/** The common part of every question about standings: one row for each organisation that has a target in the year. */
final class StandingRows {

    /**
     * The products that count in the period as of the instant {@code :now}, each with whom it is shown. They are derived by
     * themselves: beside the price of deriving them the planner takes any plan of the rest for as good as any other.
     */
    private static final String COUNTED = """
            WITH heir AS MATERIALIZED (
                SELECT
                    organisation_id,
                    heir_id
                FROM organisation_heir(:lastDay)
            ), counted AS MATERIALIZED (
                SELECT DISTINCT ON (coalesce(h.heir_id, c.organisation_id), c.product_id)
                    c.product_id,
                    coalesce(h.heir_id, c.organisation_id) AS organisation_id,
                    c.status,
                    c.counts_from
                FROM quota_credit_at(:now, ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], NULL) c
                LEFT JOIN heir h ON h.organisation_id = c.organisation_id
                WHERE c.counts_from >= :start
                  AND c.counts_from < :end
                  AND c.counts_from <= :now
                  AND c.status <> 'EXCLUDED'
            """;

    private static final String OF_ONE = """
                  AND c.organisation_id = ANY (ARRAY(
                    SELECT :organisation
                    UNION ALL
                    SELECT h.organisation_id
                    FROM heir h
                    WHERE h.heir_id = :organisation))
            """;

    private static final String STANDING = """
                ORDER BY
                    coalesce(h.heir_id, c.organisation_id),
                    c.product_id,
                    c.status
            ), tally AS MATERIALIZED (
                SELECT
                    organisation_id,
                    count(*) FILTER (WHERE status = 'COUNTED_CONFIRMED') AS confirmed,
                    count(*) FILTER (WHERE status = 'COUNTED_PROVISIONAL') AS provisional,
                    max(counts_from) AS last_counted
                FROM counted
                GROUP BY organisation_id
            ), standing AS (
                SELECT
                    o.id,
                    o.kind,
                    o.level,
                    o.area_code,
                    coalesce(known.name, o.name) AS name,
                    coalesce(known.short_name, o.short_name) AS short_name,
                    o.valid_from,
                    o.valid_to,
                    o.successor_id,
                    o.counts_for_quota,
                    o.version,
                    a.kind AS area_kind,
                    a.name AS area_name,
                    q.floor,
                    q.top,
                    coalesce(t.confirmed, 0)::integer AS confirmed,
                    coalesce(t.provisional, 0)::integer AS provisional,
                    coalesce(t.confirmed + t.provisional, 0)::integer AS counted,
                    t.last_counted,
                    plan.target AS own_target
                FROM organisation o
                JOIN area a ON a.code = o.area_code
                JOIN LATERAL (
                    SELECT
                        p.effective_on,
                        p.floor,
                        p.top
                    FROM quota_policy p
                    WHERE p.level = o.level
                      AND p.first_year <= :year
                    ORDER BY p.first_year DESC
                    LIMIT 1
                ) q ON true
                LEFT JOIN organisation_name_on(:lastDay) known ON known.organisation_id = o.id
                LEFT JOIN tally t ON t.organisation_id = o.id
                LEFT JOIN LATERAL (
                    SELECT n.target
                    FROM annual_plan n
                    WHERE n.organisation_id = o.id
                      AND n.year = :year
                      AND n.made_at <= :now
                    ORDER BY n.revision DESC
                    LIMIT 1
                ) plan ON true
                WHERE o.counts_for_quota
                  AND NOT EXISTS (SELECT 1 FROM heir h WHERE h.organisation_id = o.id)
                  AND o.valid_from <= :lastDay
                  AND (o.valid_to IS NULL OR o.valid_to >= greatest(:firstDay::date, q.effective_on))
            """;

    /**
     * Ends with the open relation {@code standing}: every organisation with a target that existed on a day of the
     * period, within a scope and a choice. Parameters are set by {@link #within}.
     */
    static final String MANY = COUNTED + STANDING + """
                  AND (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
                  AND (:level::text IS NULL OR o.level = :level)
                  AND (:area::text IS NULL OR o.area_code = :area)
                  AND (:kind::text IS NULL OR o.kind = :kind)
            )
            """;

    /** The same for the one organisation {@code :organisation}. */
    static final String ONE = COUNTED + OF_ONE + STANDING + """
                  AND o.id = :organisation
            )
            """;

    static final String COLUMNS = """
            SELECT
                s.id,
                s.kind,
                s.level,
                s.area_code,
                s.name,
                s.short_name,
                s.valid_from,
                s.valid_to,
                s.successor_id,
                s.counts_for_quota,
                s.version,
                s.area_kind,
                s.area_name,
                s.floor,
                s.top,
                s.confirmed,
                s.provisional,
                s.last_counted,
                s.own_target
            FROM standing s
            """;

    /** The province's bodies first, then commune by commune in Vietnamese order, each in the order of the Constitution. */
    static final String ORDER = """
             ORDER BY
                s.level DESC,
                s.area_name COLLATE "vi-x-icu",
                s.area_code,
                array_position(ARRAY['FRONT', 'TRADE_UNION', 'FARMERS_ASSOCIATION', 'WOMENS_UNION', 'YOUTH_UNION',
                    'VETERANS_ASSOCIATION'], s.kind),
                s.id
            """;

    private StandingRows() {}

    static JdbcClient.StatementSpec in(QuotaPeriod period, JdbcClient.StatementSpec statement) {
        return statement
                .param("year", period.year())
                .param("now", period.asOf().atOffset(ZoneOffset.UTC))
                .param("start", period.start().atOffset(ZoneOffset.UTC))
                .param("end", period.end().atOffset(ZoneOffset.UTC))
                .param("firstDay", period.firstDay())
                .param("lastDay", period.lastBegunDay());
    }

    static JdbcClient.StatementSpec within(
            Supervision scope, StandingFilter filter, JdbcClient.StatementSpec statement) {
        return statement
                .param("everything", scope.everything())
                .param("areas", scope.areas().stream().map(AreaCode::value).toArray(String[]::new))
                .param("kinds", scope.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("level", filter.level().map(Enum::name).orElse(null))
                .param("area", filter.area().map(AreaCode::value).orElse(null))
                .param("kind", filter.association().map(Enum::name).orElse(null));
    }

    static OrganisationStanding map(ResultSet row, int year) throws SQLException {
        return new OrganisationStanding(
                organisation(row),
                fullName(row),
                year,
                row.getInt("floor"),
                row.getInt("top"),
                row.getInt("confirmed"),
                row.getInt("provisional"),
                instant(row, "last_counted"),
                Optional.ofNullable(row.getObject("own_target", Integer.class)));
    }

    static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getString("id")),
                OrganisationKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                new AreaCode(row.getString("area_code")),
                row.getString("name"),
                row.getString("short_name"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("successor_id")).map(OrganisationId::new),
                row.getBoolean("counts_for_quota"),
                row.getInt("version"));
    }

    static String fullName(ResultSet row) throws SQLException {
        return AreaKind.valueOf(row.getString("area_kind")).word() + " " + row.getString("area_name");
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
