package vn.khoso.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.KhosoTime;

/** Copies the facts a report is made from, as they stood at its instant, so that they never change under it. */
@Repository
class ReportFacts {

    private static final String SCOPE = """
              AND (:scope = 'PROVINCE'
                OR (:scope = 'LEVEL' AND o.level = :value)
                OR (:scope = 'ASSOCIATION' AND o.kind = :value)
                OR (:scope = 'AREA' AND o.area_code = :value)
                OR (:scope = 'ORGANISATION' AND o.id = :value))
            """;

    private static final String ORGANISATIONS = """
            INSERT INTO report_organisation (report_id, position, organisation_id, kind, level, area_code, area_name, name,
                floor, top, plan)
            SELECT
                :report,
                row_number() OVER (
                    ORDER BY
                        o.level DESC,
                        o.area_code,
                        array_position(ARRAY['FRONT', 'TRADE_UNION', 'FARMERS_ASSOCIATION', 'WOMENS_UNION', 'YOUTH_UNION',
                            'VETERANS_ASSOCIATION'], o.kind),
                        o.id),
                o.id,
                o.kind,
                o.level,
                o.area_code,
                CASE a.kind WHEN 'PROVINCE' THEN 'tỉnh ' WHEN 'COMMUNE' THEN 'xã ' WHEN 'WARD' THEN 'phường ' ELSE 'đặc khu ' END
                    || a.name,
                coalesce(known.name, o.name),
                q.floor,
                q.top,
                plan.target
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
            LEFT JOIN LATERAL (
                SELECT n.target
                FROM annual_plan n
                WHERE n.organisation_id = o.id
                  AND n.year = :year
                  AND n.made_at <= :asOf
                ORDER BY n.revision DESC
                LIMIT 1
            ) plan ON true
            WHERE o.counts_for_quota
              AND NOT EXISTS (SELECT 1 FROM organisation_heir(:lastDay) h WHERE h.organisation_id = o.id)
              AND o.valid_from <= :lastDay
              AND (o.valid_to IS NULL OR o.valid_to >= greatest(:firstDay::date, q.effective_on))
            """ + SCOPE;

    /**
     * The credits are derived first and by themselves: joined at once, the planner prices them so high that it takes any
     * plan around them for as good as any other.
     */
    private static final String PRODUCTS = """
            INSERT INTO report_product (report_id, product_id, organisation_id, kind, title, published_on, status, reason)
            WITH heir AS MATERIALIZED (
                SELECT
                    organisation_id,
                    heir_id
                FROM organisation_heir(:lastDay)
            ), member AS MATERIALIZED (
                SELECT
                    o.id AS organisation_id,
                    o.id AS shown_with
                FROM organisation o
                WHERE NOT EXISTS (SELECT 1 FROM heir h WHERE h.organisation_id = o.id)
            """ + SCOPE + """
                UNION ALL
                SELECT
                    h.organisation_id,
                    h.heir_id
                FROM heir h
                JOIN organisation o ON o.id = h.heir_id
                WHERE true
            """ + SCOPE + """
            ), credit AS MATERIALIZED (
                SELECT
                    c.product_id,
                    c.organisation_id,
                    c.counts_from,
                    c.status,
                    c.reason
                FROM quota_credit_at(:asOf, ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], NULL) c
                WHERE c.counts_from >= :from
                  AND c.counts_from < :until
                  AND c.reason IS DISTINCT FROM 'JOINT_LEAD_ONLY'
                  AND (:scope = 'PROVINCE' OR c.organisation_id = ANY (ARRAY(SELECT m.organisation_id FROM member m)))
            )
            SELECT DISTINCT ON (c.product_id, m.shown_with)
                :report,
                c.product_id,
                m.shown_with,
                p.kind,
                p.title,
                (c.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
                c.status,
                c.reason
            FROM credit c
            JOIN member m ON m.organisation_id = c.organisation_id
            JOIN product p ON p.id = c.product_id
            ORDER BY
                c.product_id,
                m.shown_with,
                c.status
            """;

    private static final String IN_FORCE_FROM = "SELECT min(effective_on) FROM quota_policy";

    private static final String FORGET_ORGANISATIONS = "DELETE FROM report_organisation WHERE report_id = :report";

    private static final String FORGET_PRODUCTS = "DELETE FROM report_product WHERE report_id = :report";

    private final JdbcClient jdbc;

    ReportFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the first day on which anything had a target to count for. */
    LocalDate inForceFrom() {
        return jdbc.sql(IN_FORCE_FROM).query(LocalDate.class).single();
    }

    /**
     * Copies every organisation of the scope that had a target in the year, by level, area and kind, and every product
     * published from a day up to the report's instant. What an interrupted attempt had copied is forgotten.
     *
     * @param from the first day whose products are wanted
     */
    void freeze(Report report, LocalDate from) {
        jdbc.sql(FORGET_ORGANISATIONS).param("report", report.id().value()).update();
        jdbc.sql(FORGET_PRODUCTS).param("report", report.id().value()).update();
        within(ORGANISATIONS, report)
                .param("year", report.period().quotaYear())
                .param("firstDay", LocalDate.of(report.period().quotaYear(), 1, 1))
                .update();
        within(PRODUCTS, report)
                .param("from", KhosoTime.startOf(from).atOffset(ZoneOffset.UTC))
                .param("until", until(report).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant until(Report report) {
        Instant end = KhosoTime.startOf(report.period().to().plusDays(1));
        return end.isBefore(report.asOf()) ? end : report.asOf();
    }

    /** Returns the last instant whose facts are known: a microsecond before the next day when the period is over. */
    private static Instant knownAt(Report report) {
        return report.asOf().minusNanos(1000);
    }

    private JdbcClient.StatementSpec within(String sql, Report report) {
        return jdbc.sql(sql)
                .param("report", report.id().value())
                .param("asOf", knownAt(report).atOffset(ZoneOffset.UTC))
                .param("lastDay", report.asOfDay())
                .param("scope", report.scope().kind())
                .param("value", report.scope().value());
    }
}
