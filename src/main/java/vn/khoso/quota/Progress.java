package vn.khoso.quota;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.quota.QuotaYears.Reading;

/** How a year went month by month, in Viet Nam's months, and what kinds of product it brought for whom. */
@Repository
public class Progress {

    private static final String DATED = """
            , dated AS (
                SELECT
                    c.organisation_id,
                    c.status,
                    EXTRACT(MONTH FROM c.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS month,
                    p.kind,
                    ARRAY(
                        SELECT t.code
                        FROM product_term t
                        WHERE t.product_id = c.product_id
                          AND t.vocabulary = 'AUDIENCE'
                        ORDER BY t.code) AS audiences
                FROM counted c
                JOIN product p ON p.id = c.product_id
            """;

    /** Where the sums are kept, {@code counted} has the products of those apart only. */
    private static final String DATED_WITH_SUMS = DATED + """
                UNION ALL
                SELECT
                    k.organisation_id,
                    k.status,
                    k.month,
                    k.kind,
                    k.audiences
                FROM kept_credit k
                WHERE k.counts_from >= :start
                  AND k.counts_from < :end
                  AND k.status <> 'EXCLUDED'
                  AND NOT EXISTS (SELECT 1 FROM apart a WHERE a.organisation_id = k.organisation_id)
            """;

    /**
     * A body has met the floor in the month of the
     * product that brought it there: its first, where the floor is one.
     */
    private static final String COURSE = """
            )
            SELECT
                'PRODUCTS' AS side,
                d.month,
                d.kind,
                d.audiences,
                count(*) FILTER (WHERE d.status = 'COUNTED_CONFIRMED') AS confirmed,
                count(*) FILTER (WHERE d.status = 'COUNTED_PROVISIONAL') AS provisional,
                0 AS bodies
            FROM dated d
            JOIN standing s ON s.id = d.organisation_id
            GROUP BY
                d.month,
                d.kind,
                d.audiences
            UNION ALL
            SELECT
                'MET',
                EXTRACT(MONTH FROM s.moments[s.floor] AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer,
                NULL,
                NULL,
                0,
                0,
                count(*)
            FROM standing s
            WHERE s.moments[s.floor] IS NOT NULL
            GROUP BY 2
            UNION ALL
            SELECT
                'BODIES',
                NULL,
                NULL,
                NULL,
                0,
                0,
                count(*)
            FROM standing
            """;

    private static final StandingQuestion QUESTION = StandingQuestion.ofMany(source -> switch (source) {
        case FACTS, KEPT -> DATED + COURSE;
        case SUMS -> DATED_WITH_SUMS + COURSE;
    });

    private final JdbcClient jdbc;
    private final QuotaYears years;
    private final PeriodReader reader;

    Progress(JdbcClient jdbc, QuotaYears years, PeriodReader reader) {
        this.jdbc = jdbc;
        this.years = years;
        this.reader = reader;
    }

    /** Returns the months of a year that have begun, without a look at kinds and audiences. */
    public Course months(Supervision scope, StandingFilter filter, int year) {
        Course course = course(scope, filter, year);
        return new Course(course.bodies(), course.months(), List.of(), List.of());
    }

    /** Returns the months of a year and its products by kind and audience, as of one instant. */
    public Course course(Supervision scope, StandingFilter filter, int year) {
        Reading reading = years.now(year, Optional.empty());
        List<Counted> rows = reader.read(() -> StandingRows.within(
                        scope, filter, StandingRows.in(reading, jdbc.sql(QUESTION.from(reading.source()))))
                .query(Progress::counted)
                .list());
        Map<String, List<Counted>> sides = rows.stream().collect(Collectors.groupingBy(Counted::side));
        List<Counted> products = sides.getOrDefault("PRODUCTS", List.of());
        return new Course(
                sides.getOrDefault("BODIES", List.of()).stream()
                        .mapToInt(Counted::bodies)
                        .sum(),
                months(rows, reading.period()),
                parts(products, row -> Stream.of(row.kind)),
                parts(products, row -> row.audiences.isEmpty() ? Stream.of(PartFigures.NONE) : row.audiences.stream()));
    }

    private static List<MonthFigures> months(List<Counted> rows, QuotaPeriod period) {
        Map<Integer, List<Counted>> byMonth = rows.stream().collect(Collectors.groupingBy(Counted::month));
        List<MonthFigures> months = new ArrayList<>();
        int met = 0;
        for (int month = 1; month <= period.lastMonth(); month++) {
            Counted figures = byMonth.getOrDefault(month, List.of()).stream().reduce(Counted.NOTHING, Counted::and);
            met += figures.bodies;
            months.add(new MonthFigures(month, figures.confirmed, figures.provisional, met));
        }
        return months;
    }

    private static List<PartFigures> parts(List<Counted> products, Function<Counted, Stream<String>> keys) {
        Map<String, Counted> byKey = new TreeMap<>();
        products.forEach(row -> keys.apply(row).forEach(key -> byKey.merge(key, row, Counted::and)));
        return byKey.entrySet().stream()
                .map(part -> new PartFigures(part.getKey(), part.getValue().confirmed, part.getValue().provisional))
                .sorted(Comparator.comparingInt(PartFigures::counted).reversed().thenComparing(PartFigures::key))
                .toList();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        Array audiences = row.getArray("audiences");
        String kind = row.getString("kind");
        return new Counted(
                row.getString("side"),
                row.getInt("month"),
                kind == null ? "" : kind,
                audiences == null ? List.of() : List.of((String[]) audiences.getArray()),
                row.getInt("confirmed"),
                row.getInt("provisional"),
                row.getInt("bodies"));
    }

    private record Counted(
            String side, int month, String kind, List<String> audiences, int confirmed, int provisional, int bodies) {

        static final Counted NOTHING = new Counted("", 0, "", List.of(), 0, 0, 0);

        Counted and(Counted other) {
            return new Counted(
                    side,
                    month,
                    kind,
                    audiences,
                    confirmed + other.confirmed,
                    provisional + other.provisional,
                    bodies + other.bodies);
        }
    }
}
