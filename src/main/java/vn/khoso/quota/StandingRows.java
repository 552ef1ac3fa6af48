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
import vn.khoso.quota.QuotaYears.Reading;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/** How standings are asked for and read: columns, order, parameters, and a row as a record. */
final class StandingRows {

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
                s.moments[cardinality(s.moments)] AS last_counted,
                s.own_target
            FROM standing s
            """;

    /** The province's bodies first, then commune by commune in Vietnamese order, each in the order of the Constitution. */
    static final String ORDER = """
             ORDER BY
                s.level DESC,
                s.area_position,
                array_position(ARRAY['FRONT', 'TRADE_UNION', 'FARMERS_ASSOCIATION', 'WOMENS_UNION', 'YOUTH_UNION',
                    'VETERANS_ASSOCIATION'], s.kind),
                s.id
            """;

    private StandingRows() {}

    static JdbcClient.StatementSpec in(Reading reading, JdbcClient.StatementSpec statement) {
        QuotaPeriod period = reading.period();
        return statement
                .param("year", period.year())
                .param("now", period.asOf().atOffset(ZoneOffset.UTC))
                .param("start", period.start().atOffset(ZoneOffset.UTC))
                .param("end", reading.end().atOffset(ZoneOffset.UTC))
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
