package vn.khoso.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a year went month by month, in Viet Nam's months. */
@Repository
public class Progress {

    private static final String MONTHS = StandingRows.MANY + """
            , dated AS (
                SELECT
                    EXTRACT(MONTH FROM c.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS month,
                    c.status,
                    s.floor,
                    row_number() OVER (PARTITION BY c.organisation_id ORDER BY c.counts_from, c.product_id) AS nth
                FROM counted c
                JOIN standing s ON s.id = c.organisation_id
            )
            SELECT
                month,
                count(*) FILTER (WHERE status = 'COUNTED_CONFIRMED') AS confirmed,
                count(*) FILTER (WHERE status = 'COUNTED_PROVISIONAL') AS provisional,
                count(*) FILTER (WHERE nth = floor) AS met
            FROM dated
            GROUP BY month
            """;

    private final JdbcClient jdbc;
    private final Standings standings;

    Progress(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    /** Returns the months of a year that have begun, from January on. */
    public List<MonthFigures> months(Supervision scope, StandingFilter filter, int year) {
        QuotaPeriod period = standings.begunPeriod(year);
        Map<Integer, Counted> counted = StandingRows.within(scope, filter, StandingRows.in(period, jdbc.sql(MONTHS)))
                .query((row, number) -> new Counted(
                        row.getInt("month"), row.getInt("confirmed"), row.getInt("provisional"), row.getInt("met")))
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::month, Function.identity()));
        List<MonthFigures> months = new ArrayList<>();
        int met = 0;
        for (int month = 1; month <= period.lastMonth(); month++) {
            Counted figures = Optional.ofNullable(counted.get(month)).orElse(new Counted(month, 0, 0, 0));
            met += figures.met();
            months.add(new MonthFigures(month, figures.confirmed(), figures.provisional(), met));
        }
        return months;
    }

    private record Counted(int month, int confirmed, int provisional, int met) {}
}
