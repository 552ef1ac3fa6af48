package vn.khoso.reports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.khoso.quota.ClosedStatement;
import vn.khoso.quota.CreditStatus;
import vn.khoso.quota.Exclusion;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;

/**
 * Takes the facts of a report from a closed statement and from nowhere else, so that the same statement gives the same
 * figures whenever and however often it is asked.
 */
@Repository
class StatementFacts {

    private static final String ORGANISATION = """
            INSERT INTO report_organisation (report_id, position, organisation_id, kind, level, area_code, area_name, name,
                floor, top, plan)
            VALUES (:report, :position, :id, :kind, :level, :area, :areaName, :name, :floor, :top, :plan)
            """;

    private static final String PRODUCT = """
            INSERT INTO report_product (report_id, product_id, organisation_id, kind, title, published_on, status, reason)
            VALUES (:report, :id, :organisation, :kind, :title, :day, :status, :reason)
            ON CONFLICT DO NOTHING
            """;

    /** The order of a report made from the live facts: by level, area and kind. */
    private static final Comparator<ClosedStatement.Row> ORDER = Comparator.comparing(ClosedStatement.Row::level)
            .thenComparing(row -> row.area().value())
            .thenComparing(ClosedStatement.Row::kind)
            .thenComparing(row -> row.id().value());

    private final NamedParameterJdbcOperations batches;

    StatementFacts(DataSource dataSource) {
        this.batches = new NamedParameterJdbcTemplate(dataSource);
    }

    /** Copies a statement into a report that has no facts yet, in the running transaction. */
    void freeze(ReportId report, ClosedStatement statement) {
        List<ClosedStatement.Row> rows =
                statement.organisations().stream().sorted(ORDER).toList();
        MapSqlParameterSource[] organisations = new MapSqlParameterSource[rows.size()];
        for (int i = 0; i < organisations.length; i++) {
            organisations[i] = organisation(report, i + 1, rows.get(i));
        }
        batches.batchUpdate(ORGANISATION, organisations);
        batches.batchUpdate(
                PRODUCT,
                rows.stream()
                        .flatMap(row -> row.products().stream().map(product -> counted(report, row, product)))
                        .toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(PRODUCT, excluded(report, statement).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource organisation(ReportId report, int position, ClosedStatement.Row row) {
        return new MapSqlParameterSource("report", report.value())
                .addValue("position", position)
                .addValue("id", row.id().value())
                .addValue("kind", row.kind().name())
                .addValue("level", row.level().name())
                .addValue("area", row.area().value())
                .addValue("areaName", row.areaName())
                .addValue("name", row.name())
                .addValue("floor", row.floor())
                .addValue("top", row.top())
                .addValue("plan", row.ownTarget().orElse(null));
    }

    private static MapSqlParameterSource counted(
            ReportId report, ClosedStatement.Row row, ClosedStatement.Counted product) {
        return new MapSqlParameterSource("report", report.value())
                .addValue("id", product.id().value())
                .addValue("organisation", row.id().value())
                .addValue("kind", product.kind())
                .addValue("title", product.title())
                .addValue("day", KhosoTime.dayOf(product.countsFrom()))
                .addValue("status", product.status().name())
                .addValue("reason", null);
    }

    /** A product of a predecessor is shown with whom its counted ones are; a partner's share of a joint one is no loss. */
    private static Stream<MapSqlParameterSource> excluded(ReportId report, ClosedStatement statement) {
        Map<OrganisationId, OrganisationId> shownWith = new HashMap<>();
        for (ClosedStatement.Row row : statement.organisations()) {
            row.products().forEach(product -> shownWith.put(product.publisher(), row.id()));
            shownWith.put(row.id(), row.id());
        }
        return statement.excluded().stream()
                .filter(product -> product.reason() != Exclusion.JOINT_LEAD_ONLY)
                .map(product -> new MapSqlParameterSource("report", report.value())
                        .addValue("id", product.id().value())
                        .addValue(
                                "organisation",
                                shownWith
                                        .getOrDefault(product.organisation(), product.organisation())
                                        .value())
                        .addValue("kind", product.kind())
                        .addValue("title", product.title())
                        .addValue("day", KhosoTime.dayOf(product.countsFrom()))
                        .addValue("status", CreditStatus.EXCLUDED.name())
                        .addValue("reason", product.reason().name()));
    }
}
