package vn.khoso.web.supervisor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.catalogue.Term;
import vn.khoso.catalogue.Terms;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.quota.AreaStanding;
import vn.khoso.quota.Course;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.Overview;
import vn.khoso.quota.Overviews;
import vn.khoso.quota.Progress;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.StandingGroup;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** What every board shows: the figures, the map, whom to chase, the course of the year, every side, every organisation. */
@Component
class BoardPage {

    private static final int ROWS = 30;
    private static final int CHASED_FIRST = 8;

    private final Standings standings;
    private final Overviews overviews;
    private final Progress progress;
    private final Terms terms;
    private final ScopeWords scopeWords;
    private final Clock clock;

    BoardPage(
            Standings standings,
            Overviews overviews,
            Progress progress,
            Terms terms,
            ScopeWords scopeWords,
            Clock clock) {
        this.standings = standings;
        this.overviews = overviews;
        this.progress = progress;
        this.terms = terms;
        this.scopeWords = scopeWords;
        this.clock = clock;
    }

    int currentYear() {
        return standings.currentYear();
    }

    void add(Model model, Supervision scope, Choice choice, int page, Locale locale) {
        StandingFilter everybody = choice.filter().withoutGroupAndText();
        standings.requireYear(choice.year());
        List<Integer> years = standings.years();
        Beside<Course> course = new Beside<>(() -> progress.course(scope, everybody, choice.year()));
        Overview overview = overviews.of(scope, everybody, choice.year());
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("choice", choice);
        model.addAttribute("now", clock.instant());
        model.addAttribute("running", choice.year() == currentYear());
        model.addAttribute("years", years);
        model.addAttribute("groups", StandingGroup.values());
        model.addAttribute("summary", overview.summary());
        model.addAttribute("shares", Shares.of(overview.summary()));
        model.addAttribute("overview", overview);
        addMap(model, overview);
        model.addAttribute("audiences", audiences(locale));
        model.addAttribute("page", page(scope, choice, page));
        addCourse(model, course, choice.year(), before(scope, choice, years));
    }

    private Page<OrganisationStanding> page(Supervision scope, Choice choice, int page) {
        return standings.listThrough(
                scope, choice.filter(), choice.year(), choice.through(), new PageRequest(page, ROWS));
    }

    private static void addMap(Model model, Overview overview) {
        List<AreaStanding> chased = overview.toChase();
        model.addAttribute("tiles", TileMap.of(overview.communes()));
        model.addAttribute("chased", chased.stream().limit(CHASED_FIRST).toList());
        model.addAttribute("chasedLater", chased.stream().skip(CHASED_FIRST).toList());
    }

    private Optional<Course> before(Supervision scope, Choice choice, List<Integer> years) {
        StandingFilter everybody = choice.filter().withoutGroupAndText();
        return Optional.of(choice.year() - 1)
                .filter(years::contains)
                .map(year -> progress.months(scope, everybody, year));
    }

    private static void addCourse(Model model, Beside<Course> asked, int year, Optional<Course> before) {
        Course course = asked.get();
        model.addAttribute("course", course);
        model.addAttribute("chart", new MonthChart(course, before));
        model.addAttribute("lastYear", before.isPresent() ? year - 1 : null);
    }

    Map<String, String> audiences(Locale locale) {
        return terms.of(Vocabulary.AUDIENCE).stream().collect(Collectors.toMap(Term::code, term -> term.name(locale)));
    }

    Optional<OrganisationStanding> first(Supervision scope, StandingFilter filter, int year) {
        return standings.list(scope, filter, year, new PageRequest(1, 1)).rows().stream()
                .findFirst();
    }
}
