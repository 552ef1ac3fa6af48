package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.organisation.AreaKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.QuotaYears.Reading;
import vn.khoso.shared.AreaCode;

/** Totals of a year by level, association and area, read in one statement so that they belong to one instant. */
@Repository
public class Overviews {

    private static final StandingQuestion SIDES = StandingQuestion.ofMany("""
            , work AS (
                SELECT
                    organisation_id,
                    bool_or(state = 'SUBMITTED') AS in_review
                FROM product
                WHERE state IN ('DRAFT', 'SUBMITTED')
                GROUP BY organisation_id
            )
            SELECT
                s.level,
                s.kind,
                s.area_code,
                max(s.area_kind) AS area_kind,
                max(s.area_name) AS area_name,
                count(*) AS organisations,
                count(*) FILTER (WHERE s.counted < s.floor) AS below_floor,
                count(*) FILTER (WHERE s.counted >= s.floor AND s.counted < s.top) AS floor_met,
                count(*) FILTER (WHERE s.counted >= s.top) AS top_met,
                count(*) FILTER (WHERE (s.counted >= s.floor AND s.confirmed < s.floor)
                    OR (s.counted >= s.top AND s.confirmed < s.top)) AS resting_on_provisional,
                coalesce(sum(s.confirmed), 0) AS confirmed,
                coalesce(sum(s.provisional), 0) AS provisional,
                count(s.own_target) AS with_plan,
                count(*) FILTER (WHERE s.counted >= s.own_target) AS plan_met,
                count(*) FILTER (WHERE s.counted < s.floor
                    AND (s.valid_to IS NULL OR s.valid_to >= :lastDay)) AS to_chase,
                count(*) FILTER (WHERE s.counted < s.floor AND w.in_review) AS below_in_review,
                count(*) FILTER (WHERE s.counted < s.floor AND NOT w.in_review) AS below_drafting,
                count(*) FILTER (WHERE s.counted < s.floor AND w.organisation_id IS NULL) AS below_idle
            FROM standing s
            LEFT JOIN work w ON w.organisation_id = s.id
            GROUP BY GROUPING SETS ((), (s.level), (s.kind), (s.area_code))
            ORDER BY
                min(s.area_position),
                s.area_code
            """);

    private final JdbcClient jdbc;
    private final QuotaYears years;
    private final PeriodReader reader;

    Overviews(JdbcClient jdbc, QuotaYears years, PeriodReader reader) {
        this.jdbc = jdbc;
        this.years = years;
        this.reader = reader;
    }

    /**
     * Returns the year of the chosen organisations; the choice's standing and text are not looked at.
     *
     * @throws vn.khoso.shared.KhosoException {@link QuotaProblem#YEAR_WITHOUT_TARGET}
     */
    public Overview of(Supervision scope, StandingFilter filter, int year) {
        Reading reading = years.now(year, Optional.empty());
        List<Side> sides = reader.read(() -> StandingRows.within(
                        scope, filter, StandingRows.in(reading, jdbc.sql(SIDES.from(reading.source()))))
                .query(Overviews::side)
                .list());
        Side all = of(sides, "ALL").findFirst().orElseThrow();
        return new Overview(
                all.figures().summary(),
                all.behind(),
                of(sides, names(Level.values())).map(Side::figures).toList(),
                of(sides, names(OrganisationKind.values())).map(Side::figures).toList(),
                areas(sides)
                        .filter(side -> side.kind != AreaKind.PROVINCE)
                        .map(Side::area)
                        .toList(),
                areas(sides)
                        .filter(side -> side.toChase > 0)
                        .map(Side::area)
                        .sorted(Comparator.comparingInt(AreaStanding::toChase).reversed())
                        .toList());
    }

    private static Stream<Side> areas(List<Side> sides) {
        return sides.stream()
                .filter(side -> Character.isDigit(side.figures.key().charAt(0)));
    }

    private static Stream<Side> of(List<Side> sides, String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> sides.stream().filter(side -> side.figures.key().equals(key)));
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private static Side side(ResultSet row, int number) throws SQLException {
        String code = row.getString("area_code");
        String key = Stream.of(row.getString("level"), row.getString("kind"), code)
                .filter(value -> value != null)
                .findFirst()
                .orElse("ALL");
        AreaKind kind =
                row.getString("area_kind") == null ? AreaKind.PROVINCE : AreaKind.valueOf(row.getString("area_kind"));
        String name = row.getString("area_name");
        return new Side(
                new GroupStanding(
                        key,
                        code == null ? key : kind.word() + " " + name,
                        row.getInt("organisations"),
                        row.getInt("below_floor"),
                        row.getInt("floor_met"),
                        row.getInt("top_met"),
                        row.getInt("resting_on_provisional"),
                        row.getInt("confirmed"),
                        row.getInt("provisional"),
                        row.getInt("with_plan"),
                        row.getInt("plan_met")),
                kind,
                name == null ? "" : name,
                row.getInt("to_chase"),
                new Behind(row.getInt("below_in_review"), row.getInt("below_drafting"), row.getInt("below_idle")));
    }

    private record Side(GroupStanding figures, AreaKind kind, String areaName, int toChase, Behind behind) {

        AreaStanding area() {
            return new AreaStanding(
                    new AreaCode(figures.key()),
                    areaName,
                    figures.name(),
                    figures.organisations(),
                    figures.met(),
                    toChase);
        }
    }
}
