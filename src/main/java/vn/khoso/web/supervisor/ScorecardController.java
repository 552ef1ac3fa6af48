package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.indicators.IndicatorBoard;
import vn.khoso.indicators.IndicatorChoice;
import vn.khoso.indicators.IndicatorGroup;
import vn.khoso.indicators.IndicatorNumbers;
import vn.khoso.indicators.IndicatorPeriod;
import vn.khoso.indicators.IndicatorTargets;
import vn.khoso.indicators.IndicatorTerm;
import vn.khoso.indicators.LevelIndicators;
import vn.khoso.indicators.OrganisationIndicators;
import vn.khoso.organisation.Level;
import vn.khoso.quota.GroupStanding;
import vn.khoso.quota.Overviews;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.CsvTable;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** All targets of the directive side by side, and the organisations behind each. */
@Controller
class ScorecardController {

    private static final int ROWS = 30;
    private static final int CSV_ROWS = 200;

    private final Overviews overviews;
    private final IndicatorBoard board;
    private final IndicatorTargets targets;
    private final Standings standings;
    private final ScopeWords scopeWords;
    private final MessageSource messages;
    private final Clock clock;

    ScorecardController(
            Overviews overviews,
            IndicatorBoard board,
            IndicatorTargets targets,
            Standings standings,
            ScopeWords scopeWords,
            MessageSource messages,
            Clock clock) {
        this.overviews = overviews;
        this.board = board;
        this.targets = targets;
        this.standings = standings;
        this.scopeWords = scopeWords;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/supervisor/scorecard")
    String scorecard(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        IndicatorPeriod period = period(typed);
        standings.requireYear(period.year());
        List<LevelIndicators> indicators = board.levels(choice(scope, Optional.empty()), period);
        List<GroupStanding> levels =
                overviews.of(scope, StandingFilter.ALL, period.year()).levels();
        common(model, scope, period, locale);
        model.addAttribute(
                "columns",
                levels.stream().map(level -> column(level, indicators)).toList());
        model.addAttribute("targets", targets);
        return "supervisor/scorecard";
    }

    private Column column(GroupStanding standing, List<LevelIndicators> indicators) {
        Level level = Level.valueOf(standing.key());
        LevelIndicators numbers = indicators.stream()
                .filter(each -> each.level() == level)
                .findFirst()
                .orElse(new LevelIndicators(level, 0, 0, 0, 0, 0, 0, 0, 0));
        return new Column(level, standing, numbers, targets.proficient(level));
    }

    @GetMapping("/supervisor/indicators")
    String list(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        IndicatorPeriod period = period(typed);
        String level = level(typed).map(Enum::name).orElse("");
        String show = group(typed).map(Enum::name).orElse("");
        common(model, scope, period, locale);
        model.addAttribute("level", level);
        model.addAttribute("show", show);
        model.addAttribute("groups", IndicatorGroup.values());
        model.addAttribute("page", rows(scope, typed, new PageRequest(Query.page(typed), ROWS)));
        model.addAttribute("base", address(period, level));
        return "supervisor/indicators";
    }

    @GetMapping("/supervisor/indicators.csv")
    void csv(Person person, @RequestParam Map<String, String> typed, Locale locale, HttpServletResponse response)
            throws IOException {
        Supervision scope = Supervision.of(person);
        response.setContentType(CsvTable.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"chi-tieu-" + period(typed).year() + ".csv\"");
        CsvTable table = new CsvTable(response.getOutputStream());
        table.row(List.of(
                        "code",
                        "organisation",
                        "reported",
                        "page-here",
                        "site",
                        "model",
                        "staff",
                        "proficient",
                        "full-time",
                        "trained")
                .stream()
                .map(column -> messages.getMessage("supervisor.csv." + column, null, locale))
                .toArray());
        int number = 0;
        Page<OrganisationIndicators> page;
        do {
            page = rows(scope, typed, new PageRequest(++number, CSV_ROWS));
            page.rows().forEach(row -> add(table, row));
        } while (page.hasNext());
        table.flush();
    }

    private static void add(CsvTable table, OrganisationIndicators row) {
        Optional<IndicatorNumbers> numbers = row.report().map(report -> report.numbers());
        table.row(
                row.organisation().value(),
                row.name(),
                numbers.isPresent() ? 1 : 0,
                row.pageHere() ? 1 : 0,
                numbers.map(IndicatorNumbers::ownSite).orElse(""),
                numbers.<Object>map(typed -> typed.managementModel() ? 1 : 0).orElse(""),
                numbers.<Object>map(IndicatorNumbers::staff).orElse(""),
                numbers.<Object>map(IndicatorNumbers::proficient).orElse(""),
                numbers.<Object>map(IndicatorNumbers::fullTime).orElse(""),
                numbers.<Object>map(IndicatorNumbers::trained).orElse(""));
    }

    private Page<OrganisationIndicators> rows(Supervision scope, Map<String, String> typed, PageRequest page) {
        return board.list(choice(scope, level(typed)), period(typed), group(typed), page);
    }

    private void common(Model model, Supervision scope, IndicatorPeriod period, Locale locale) {
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("period", period);
        model.addAttribute("now", clock.instant());
        int firstYear = standings.years().getLast();
        model.addAttribute(
                "periods",
                standings.years().stream()
                        .flatMap(year -> List.of(IndicatorTerm.YEAR, IndicatorTerm.SIX_MONTHS).stream()
                                .map(term -> new IndicatorPeriod(year, term)))
                        .filter(each -> each.hasBegun(KhosoTime.dayOf(clock.instant())))
                        // the first target came in the autumn of its year
                        .filter(each -> each.term() == IndicatorTerm.YEAR || each.year() > firstYear)
                        .toList());
    }

    private static String address(IndicatorPeriod period, String level) {
        return "/supervisor/indicators?year=" + period.year() + "&term=" + period.term() + "&level=" + level;
    }

    private IndicatorPeriod period(Map<String, String> typed) {
        IndicatorPeriod current = IndicatorPeriod.at(clock.instant());
        int year = Query.year(typed, current.year());
        IndicatorTerm otherwise = year == current.year() ? current.term() : IndicatorTerm.YEAR;
        return new IndicatorPeriod(
                year,
                Query.given(typed, "term")
                        .flatMap(name -> Query.constant(IndicatorTerm.values(), name))
                        .orElse(otherwise));
    }

    private static IndicatorChoice choice(Supervision scope, Optional<Level> level) {
        return new IndicatorChoice(scope.everything(), scope.areas(), scope.kinds(), level);
    }

    private static Optional<Level> level(Map<String, String> typed) {
        return Query.given(typed, "level").flatMap(name -> Query.constant(Level.values(), name));
    }

    private static Optional<IndicatorGroup> group(Map<String, String> typed) {
        return Query.given(typed, "show").flatMap(name -> Query.constant(IndicatorGroup.values(), name));
    }

    /**
     * One level of the scorecard.
     *
     * @param level province or commune
     * @param standing its products and plans
     * @param numbers what was reported
     * @param proficientTarget the share of proficient cadres asked for, in percent
     */
    record Column(Level level, GroupStanding standing, LevelIndicators numbers, int proficientTarget) {

        /** Tells whether a part of a whole is at least so many percent; nothing of nothing is not. */
        public boolean reaches(int part, int whole, int percent) {
            return whole > 0 && (long) part * 100 >= (long) whole * percent;
        }
    }
}
