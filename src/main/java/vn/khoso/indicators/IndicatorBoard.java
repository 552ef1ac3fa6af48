package vn.khoso.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.organisation.Level;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/**
 * The numbers of all organisations that exist on the period's last day, or today while it runs; whether targets are
 * counted for them is the same switch as for products.
 */
@Repository
public class IndicatorBoard {

    private static final String BODIES = """
            WITH body AS (
                SELECT
                    o.id,
                    o.short_name,
                    o.level,
                    o.area_code,
                    o.kind,
                    EXISTS (
                        SELECT 1
                        FROM product p
                        WHERE p.organisation_id = o.id
                          AND p.state = 'PUBLISHED'
                          AND p.public_from <= :now
                          AND (p.public_until IS NULL OR p.public_until > :now)
                          AND EXTRACT(YEAR FROM p.first_published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer = :year
                    ) AS page_here
                FROM organisation o
                WHERE o.counts_for_quota
                  AND o.valid_from <= :day
                  AND (o.valid_to IS NULL OR o.valid_to >= :day)
                  AND (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
                  AND (:level::text IS NULL OR o.level = :level)
            ), sheet AS (
                SELECT
                    b.id,
                    b.short_name,
                    b.level,
                    b.area_code,
                    b.kind,
                    b.page_here,
                    r.organisation_id IS NOT NULL AS reported,
                    coalesce(r.management_model AND (b.page_here OR r.own_site <> ''), false) AS equipped,
                    b.page_here OR coalesce(r.own_site <> '', false) AS with_section,
            """ + IndicatorReports.NUMBERS + """
                FROM body b
                LEFT JOIN indicator_report r ON r.organisation_id = b.id AND r.year = :year AND r.term = :term
            )
            """;

    private static final String LEVELS = BODIES + """
            SELECT
                level,
                count(*) AS organisations,
                count(*) FILTER (WHERE reported) AS reported,
                count(*) FILTER (WHERE with_section) AS with_section,
                count(*) FILTER (WHERE equipped) AS equipped,
                coalesce(sum(staff), 0) AS staff,
                coalesce(sum(proficient), 0) AS proficient,
                coalesce(sum(full_time), 0) AS full_time,
                coalesce(sum(trained), 0) AS trained
            FROM sheet
            GROUP BY level
            ORDER BY level DESC
            """;

    private static final String LIST = BODIES + """
            SELECT
                r.id,
                r.short_name,
                r.level,
                r.page_here,
                r.reported,
            """ + IndicatorReports.NUMBERS + """
                , count(*) OVER () AS total
            FROM sheet r
            JOIN area a ON a.code = r.area_code
            WHERE (:group::text IS NULL OR CASE :group
                    WHEN 'REPORTED' THEN r.reported
                    WHEN 'NOT_REPORTED' THEN NOT r.reported
                    WHEN 'EQUIPPED' THEN r.equipped
                    WHEN 'NOT_EQUIPPED' THEN r.reported AND NOT r.equipped
                END)
            ORDER BY
                r.level DESC,
                a.name COLLATE "vi-x-icu",
                r.area_code,
                r.kind,
                r.id
            LIMIT :limit OFFSET :offset
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    IndicatorBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the sums of each level that has organisations, the province first. */
    public List<LevelIndicators> levels(IndicatorChoice choice, IndicatorPeriod period) {
        return ask(LEVELS, choice, period)
                .query((row, number) -> new LevelIndicators(
                        Level.valueOf(row.getString("level")),
                        row.getInt("organisations"),
                        row.getInt("reported"),
                        row.getInt("with_section"),
                        row.getInt("equipped"),
                        row.getInt("staff"),
                        row.getInt("proficient"),
                        row.getInt("full_time"),
                        row.getInt("trained")))
                .list();
    }

    /** Returns one page of organisations with what they reported, the province first, then commune by commune. */
    public Page<OrganisationIndicators> list(
            IndicatorChoice choice, IndicatorPeriod period, Optional<IndicatorGroup> group, PageRequest page) {
        AtomicLong total = new AtomicLong();
        List<OrganisationIndicators> rows = ask(LIST, choice, period)
                .param("group", group.map(Enum::name).orElse(null))
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return line(row);
                })
                .list();
        return new Page<>(rows, page.number(), page.size(), total.get());
    }

    private static OrganisationIndicators line(ResultSet row) throws SQLException {
        return new OrganisationIndicators(
                new OrganisationId(row.getString("id")),
                row.getString("short_name"),
                Level.valueOf(row.getString("level")),
                row.getBoolean("page_here"),
                row.getBoolean("reported") ? Optional.of(IndicatorReports.report(row)) : Optional.empty());
    }

    private JdbcClient.StatementSpec ask(String sql, IndicatorChoice choice, IndicatorPeriod period) {
        Instant now = clock.instant();
        LocalDate today = KhosoTime.dayOf(now);
        boolean over = period.lastDay().isBefore(today);
        Instant end = KhosoTime.startOf(period.lastDay().plusDays(1)).minusMillis(1);
        return jdbc.sql(sql)
                .param("now", (over ? end : now).atOffset(ZoneOffset.UTC))
                .param("day", over ? period.lastDay() : today)
                .param("year", period.year())
                .param("term", period.term().name())
                .param("everything", choice.everything())
                .param("areas", choice.areas().stream().map(AreaCode::value).toArray(String[]::new))
                .param("kinds", choice.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("level", choice.level().map(Enum::name).orElse(null));
    }
}
