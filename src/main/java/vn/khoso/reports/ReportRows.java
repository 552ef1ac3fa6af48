package vn.khoso.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.organisation.Level;
import vn.khoso.reports.document.Letterhead;
import vn.khoso.reports.figures.ReportTotals;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.ByteSize;

/** The rows of reports and of their files. */
@Repository
class ReportRows {

    private static final String INSERT = """
            INSERT INTO report (id, period, year, number, first_day, last_day, scope, scope_value, scope_name, letterhead,
                as_of, closing_id, provisional_counts, credit_all, made_by, made_at)
            VALUES (:id, :period, :year, :number, :from, :to, :scope, :value, :name, :letterhead,
                :asOf, :closing, :provisionalCounts, :creditAll, :by, :at)
            """;

    private static final String COLUMNS = """
            SELECT
                r.id,
                r.period,
                r.year,
                r.number,
                r.first_day,
                r.last_day,
                r.scope,
                r.scope_value,
                r.scope_name,
                r.letterhead,
                r.as_of,
                r.closing_id,
                r.provisional_counts,
                r.credit_all,
                r.made_by,
                r.made_at,
                r.totals,
                r.edits,
                r.revision,
                r.making,
                r.progress,
                r.problem,
                r.issued_at
            FROM report r
            """;

    private static final String ONE = COLUMNS + " WHERE r.id = :id";

    private static final String LIST = COLUMNS + """
             WHERE :everything
                OR (r.scope = 'ASSOCIATION' AND r.scope_value = ANY (:kinds))
                OR (r.scope = 'AREA' AND r.scope_value = ANY (:areas))
                OR (r.scope = 'ORGANISATION' AND EXISTS (
                    SELECT 1
                    FROM organisation o
                    WHERE o.id = r.scope_value
                      AND (o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))))
             ORDER BY r.made_at DESC, r.id
             LIMIT :limit OFFSET :offset
            """;

    private static final String EARLIER = COLUMNS + """
             WHERE r.scope = :scope
               AND r.scope_value = :value
               AND r.first_day = :from
               AND r.last_day = :to
               AND r.issued_at IS NOT NULL
             ORDER BY r.issued_at DESC
             LIMIT 1
            """;

    private static final String FILES = """
            SELECT
                format,
                byte_count
            FROM report_file
            WHERE report_id = :id
            ORDER BY array_position(ARRAY['PDF', 'DOCX', 'XLSX', 'HTML', 'CSV', 'PRODUCTS_CSV'], format)
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Report report, @Nullable AccountId by) {
        jdbc.sql(INSERT)
                .param("id", report.id().value())
                .param("period", report.period().kind().name())
                .param("year", report.period().year())
                .param("number", report.period().number())
                .param("from", report.period().from())
                .param("to", report.period().to())
                .param("scope", report.scope().kind())
                .param("value", report.scope().value())
                .param("name", report.scopeName())
                .param("letterhead", json.writeValueAsString(report.letterhead()))
                .param("asOf", utc(report.asOf()))
                .param("closing", report.closing().orElse(null), java.sql.Types.BIGINT)
                .param("provisionalCounts", report.provisionalCounts())
                .param("creditAll", report.creditAll().stream().map(Level::name).toArray(String[]::new))
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("at", utc(report.madeAt()))
                .update();
    }

    Optional<Report> find(ReportId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(this::map).optional();
    }

    List<Report> list(String[] areas, String[] kinds, boolean everything, int limit, long offset) {
        return jdbc.sql(LIST)
                .param("areas", areas)
                .param("kinds", kinds)
                .param("everything", everything)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::map)
                .list();
    }

    /** Returns the latest issued report of a period and scope. */
    Optional<Report> issued(ReportScope scope, ReportPeriod period) {
        return jdbc.sql(EARLIER)
                .param("scope", scope.kind())
                .param("value", scope.value())
                .param("from", period.from())
                .param("to", period.to())
                .query(this::map)
                .optional();
    }

    private Report map(ResultSet row, int number) throws SQLException {
        ReportId id = new ReportId(row.getObject("id", UUID.class));
        Optional<Instant> issuedAt = instant(row, "issued_at");
        Optional<String> problem = Optional.ofNullable(row.getString("problem"));
        Optional<ReportTotals> totals =
                Optional.ofNullable(row.getString("totals")).map(text -> json.readValue(text, ReportTotals.class));
        return new Report(
                id,
                new ReportPeriod(
                        PeriodKind.valueOf(row.getString("period")),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                ReportScope.of(row.getString("scope"), row.getString("scope_value")),
                row.getString("scope_name"),
                json.readValue(row.getString("letterhead"), Letterhead.class),
                instant(row, "as_of").orElseThrow(),
                Optional.ofNullable(row.getObject("closing_id", Long.class)),
                row.getBoolean("provisional_counts"),
                Arrays.stream((String[]) row.getArray("credit_all").getArray())
                        .map(Level::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                instant(row, "made_at").orElseThrow(),
                row.getObject("made_by") == null,
                state(row.getBoolean("making"), problem, issuedAt),
                row.getInt("progress"),
                problem,
                totals,
                json.readValue(row.getString("edits"), TEXTS),
                row.getInt("revision"),
                issuedAt,
                files(id));
    }

    private static ReportState state(boolean making, Optional<String> problem, Optional<Instant> issuedAt) {
        if (problem.isPresent()) {
            return ReportState.FAILED;
        }
        if (making) {
            return ReportState.MAKING;
        }
        return issuedAt.isPresent() ? ReportState.ISSUED : ReportState.DRAFT;
    }

    private List<Report.File> files(ReportId id) {
        return jdbc.sql(FILES)
                .param("id", id.value())
                .query((row, number) -> new Report.File(
                        ReportFormat.valueOf(row.getString("format")), new ByteSize(row.getLong("byte_count"))))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
