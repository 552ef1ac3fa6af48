package vn.khoso.web.supervisor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.quota.AreaStanding;
import vn.khoso.quota.GroupStanding;
import vn.khoso.quota.MonthFigures;
import vn.khoso.quota.Overviews;
import vn.khoso.quota.PartFigures;
import vn.khoso.quota.Progress;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.StandingSummary;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.CsvTable;

/** The tables of the overview as comma-separated values. */
@Component
class SideTables {

    private final Overviews overviews;
    private final Standings standings;
    private final Progress progress;
    private final BoardPage board;
    private final MessageSource messages;

    SideTables(Overviews overviews, Standings standings, Progress progress, BoardPage board, MessageSource messages) {
        this.overviews = overviews;
        this.standings = standings;
        this.progress = progress;
        this.board = board;
        this.messages = messages;
    }

    void write(Side side, Supervision scope, Choice choice, Locale locale, CsvTable table) {
        StandingFilter filter = choice.filter().withoutGroupAndText();
        switch (side) {
            case YEARS -> years(table, locale, scope, filter);
            case LEVELS ->
                groups(
                        table,
                        locale,
                        "supervisor.level.",
                        overviews.of(scope, filter, choice.year()).levels());
            case ASSOCIATIONS ->
                groups(
                        table,
                        locale,
                        "body.",
                        overviews.of(scope, filter, choice.year()).associations());
            case AREAS ->
                areas(table, locale, overviews.of(scope, filter, choice.year()).communes());
            case MONTHS ->
                months(
                        table,
                        locale,
                        progress.months(scope, filter, choice.year()).months());
            case KINDS ->
                parts(
                        table,
                        locale,
                        Map.of(),
                        progress.course(scope, filter, choice.year()).kinds());
            case AUDIENCES ->
                parts(
                        table,
                        locale,
                        board.audiences(locale),
                        progress.course(scope, filter, choice.year()).audiences());
        }
    }

    private void years(CsvTable table, Locale locale, Supervision scope, StandingFilter filter) {
        head(table, locale, "year", "organisations", "met", "top-met", "confirmed", "provisional");
        for (int year : standings.years()) {
            StandingSummary summary = standings.summary(scope, filter, year);
            table.row(
                    year,
                    summary.organisations(),
                    summary.met(),
                    summary.topMet(),
                    summary.confirmed(),
                    summary.provisional());
        }
    }

    private void groups(CsvTable table, Locale locale, String prefix, List<GroupStanding> groups) {
        head(table, locale, "group", "organisations", "below", "floor-met", "top-met", "confirmed", "provisional");
        for (GroupStanding group : groups) {
            table.row(
                    word(locale, prefix + group.key()),
                    group.organisations(),
                    group.belowFloor(),
                    group.floorMet(),
                    group.topMet(),
                    group.confirmed(),
                    group.provisional());
        }
    }

    private void areas(CsvTable table, Locale locale, List<AreaStanding> areas) {
        head(table, locale, "code", "area", "organisations", "met", "to-chase");
        for (AreaStanding area : areas) {
            table.row(area.area().value(), area.fullName(), area.bodies(), area.met(), area.toChase());
        }
    }

    private void months(CsvTable table, Locale locale, List<MonthFigures> months) {
        head(table, locale, "month", "confirmed", "provisional", "met");
        for (MonthFigures month : months) {
            table.row(month.month(), month.confirmed(), month.provisional(), month.metByThen());
        }
    }

    private void parts(CsvTable table, Locale locale, Map<String, String> names, List<PartFigures> parts) {
        head(table, locale, "group", "confirmed", "provisional", "counted");
        for (PartFigures part : parts) {
            table.row(
                    names.containsKey(part.key()) ? names.get(part.key()) : fallback(locale, part),
                    part.confirmed(),
                    part.provisional(),
                    part.counted());
        }
    }

    private String fallback(Locale locale, PartFigures part) {
        return part.key().equals(PartFigures.NONE)
                ? word(locale, "supervisor.side.no-audience")
                : word(locale, "kind." + part.key());
    }

    private void head(CsvTable table, Locale locale, String... columns) {
        table.row(Arrays.stream(columns)
                .map(column -> word(locale, "supervisor.csv." + column))
                .toArray());
    }

    private String word(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }

    /** Which table. */
    enum Side {
        LEVELS,
        ASSOCIATIONS,
        AREAS,
        MONTHS,
        KINDS,
        AUDIENCES,
        YEARS
    }
}
