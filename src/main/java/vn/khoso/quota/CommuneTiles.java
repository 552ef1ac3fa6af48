package vn.khoso.quota;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AreaCode;

/** How many bodies of each area have reached the floor: the tiles of the map, and the areas to chase. */
@Repository
public class CommuneTiles {

    private static final String AREAS = StandingRows.MANY + """
            SELECT
                s.area_code,
                s.area_kind,
                s.area_name,
                count(*) AS bodies,
                count(*) FILTER (WHERE s.counted >= s.floor) AS met,
                count(*) FILTER (WHERE s.counted < s.floor AND (s.valid_to IS NULL OR s.valid_to >= :lastDay)) AS to_chase
            FROM standing s
            GROUP BY
                s.area_code,
                s.area_kind,
                s.area_name
            """;

    private static final String TILES = AREAS + """
            HAVING s.area_kind <> 'PROVINCE'
            ORDER BY
                s.area_name COLLATE "vi-x-icu",
                s.area_code
            """;

    private static final String TO_CHASE = AREAS + """
            HAVING count(*) FILTER (WHERE s.counted < s.floor AND (s.valid_to IS NULL OR s.valid_to >= :lastDay)) > 0
            ORDER BY
                to_chase DESC,
                s.area_name COLLATE "vi-x-icu",
                s.area_code
            """;

    private final JdbcClient jdbc;
    private final Standings standings;

    CommuneTiles(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    /** Returns every commune within the scope that has a body with a target, in Vietnamese order. */
    public List<AreaStanding> list(Supervision scope, StandingFilter filter, int year) {
        return ask(TILES, scope, filter, year);
    }

    /** Returns the areas, the province included, with bodies below the floor that exist today: the longest list first. */
    public List<AreaStanding> toChase(Supervision scope, StandingFilter filter, int year) {
        return ask(TO_CHASE, scope, filter, year);
    }

    private List<AreaStanding> ask(String sql, Supervision scope, StandingFilter filter, int year) {
        return StandingRows.within(scope, filter, StandingRows.in(standings.begunPeriod(year), jdbc.sql(sql)))
                .query((row, number) -> new AreaStanding(
                        new AreaCode(row.getString("area_code")),
                        row.getString("area_name"),
                        StandingRows.fullName(row),
                        row.getInt("bodies"),
                        row.getInt("met"),
                        row.getInt("to_chase")))
                .list();
    }
}
