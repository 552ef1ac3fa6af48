package vn.khoso.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a year went month by month, in Viet Nam's months, and what kinds of product it brought for whom. */
@Repository
public class Progress {

    private static final String DATED = StandingRows.MANY + """
            , dated AS MATERIALIZED (
                SELECT
                    EXTRACT(MONTH FROM c.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS month,
                    c.product_id,
                    (c.status = 'COUNTED_CONFIRMED')::integer AS confirmed,
                    (c.status = 'COUNTED_PROVISIONAL')::integer AS provisional,
                    (s.floor = row_number() OVER (PARTITION BY c.organisation_id
                        ORDER BY c.counts_from, c.product_id))::integer AS met
                FROM counted c
                JOIN standing s ON s.id = c.organisation_id
            )
            SELECT
                'MONTH' AS side,
                month::text AS key,
                sum(confirmed) AS confirmed,
                sum(provisional) AS provisional,
                sum(met) AS met
            FROM dated
            GROUP BY month
            UNION ALL
            SELECT
                'BODIES',
                '',
                0,
                0,
                count(*)
            FROM standing
            """;

    private static final String COURSE = DATED + """
            UNION ALL
            SELECT
                'KIND',
                p.kind,
                sum(d.confirmed),
                sum(d.provisional),
                0
            FROM dated d
            JOIN product p ON p.id = d.product_id
            GROUP BY p.kind
            UNION ALL
            SELECT
                'AUDIENCE',
                coalesce(t.code, 'NONE'),
                sum(d.confirmed),
                sum(d.provisional),
                0
            FROM dated d
            LEFT JOIN product_term t ON t.product_id = d.product_id AND t.vocabulary = 'AUDIENCE'
            GROUP BY t.code
            """;

    private final JdbcClient jdbc;
    private final Standings standings;

    Progress(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    /** Returns the months of a year that have begun, without a look at kinds and audiences. */
    public Course months(Supervision scope, StandingFilter filter, int year) {
        QuotaPeriod period = standings.begunPeriod(year);
        List<Counted> counted = ask(DATED, scope, filter, period);
        return new Course(bodies(counted), months(counted, period), List.of(), List.of());
    }

    /** Returns the months of a year and its products by kind and audience, as of one instant. */
    public Course course(Supervision scope, StandingFilter filter, int year) {
        QuotaPeriod period = standings.begunPeriod(year);
        List<Counted> counted = ask(COURSE, scope, filter, period);
        return new Course(bodies(counted), months(counted, period), parts(counted, "KIND"), parts(counted, "AUDIENCE"));
    }

    private List<Counted> ask(String sql, Supervision scope, StandingFilter filter, QuotaPeriod period) {
        return StandingRows.within(scope, filter, StandingRows.in(period, jdbc.sql(sql)))
                .query((row, number) -> new Counted(
                        row.getString("side"),
                        row.getString("key"),
                        row.getInt("confirmed"),
                        row.getInt("provisional"),
                        row.getInt("met")))
                .list();
    }

    private static int bodies(List<Counted> counted) {
        return counted.stream()
                .filter(row -> row.side.equals("BODIES"))
                .mapToInt(Counted::met)
                .sum();
    }

    private static List<MonthFigures> months(List<Counted> counted, QuotaPeriod period) {
        Map<String, Counted> byMonth = counted.stream()
                .filter(row -> row.side.equals("MONTH"))
                .collect(Collectors.toMap(Counted::key, Function.identity()));
        List<MonthFigures> months = new ArrayList<>();
        int met = 0;
        for (int month = 1; month <= period.lastMonth(); month++) {
            Counted figures = Optional.ofNullable(byMonth.get(Integer.toString(month)))
                    .orElse(new Counted("MONTH", Integer.toString(month), 0, 0, 0));
            met += figures.met();
            months.add(new MonthFigures(month, figures.confirmed(), figures.provisional(), met));
        }
        return months;
    }

    private static List<PartFigures> parts(List<Counted> counted, String side) {
        return counted.stream()
                .filter(row -> row.side.equals(side))
                .map(row -> new PartFigures(row.key, row.confirmed, row.provisional))
                .sorted(Comparator.comparingInt(PartFigures::counted).reversed().thenComparing(PartFigures::key))
                .toList();
    }

    private record Counted(String side, String key, int confirmed, int provisional, int met) {}
}
