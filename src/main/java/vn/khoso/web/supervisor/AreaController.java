package vn.khoso.web.supervisor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.quota.Desks;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.QuotaProblem;
import vn.khoso.quota.StandingSummary;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.problem.SiteProblem;

/** All bodies of one area: how far each has come, what lies on its desk, and the years before. */
@Controller
class AreaController {

    private static final PageRequest ALL = new PageRequest(1, 100);

    private final Standings standings;
    private final Desks desks;
    private final Areas areas;
    private final ScopeWords scopeWords;
    private final Clock clock;

    AreaController(Standings standings, Desks desks, Areas areas, ScopeWords scopeWords, Clock clock) {
        this.standings = standings;
        this.desks = desks;
        this.areas = areas;
        this.scopeWords = scopeWords;
        this.clock = clock;
    }

    @GetMapping("/supervisor/areas/{code}")
    String area(
            Person person,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model) {
        Supervision scope = Supervision.of(person);
        Area area = find(code);
        Choice choice = Choice.read(Map.of("where", code), Query.year(typed, standings.currentYear()));
        List<OrganisationStanding> bodies =
                standings.list(scope, choice.filter(), choice.year(), ALL).rows();
        if (bodies.isEmpty() && !scope.everything()) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        StandingSummary summary = standings.summary(scope, choice.filter(), choice.year());
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("area", area);
        model.addAttribute("choice", choice);
        model.addAttribute("now", clock.instant());
        model.addAttribute("running", choice.year() == standings.currentYear());
        model.addAttribute("bodies", bodies);
        model.addAttribute("summary", summary);
        model.addAttribute("shares", Shares.of(summary));
        model.addAttribute(
                "underway",
                desks.of(bodies.stream().map(each -> each.organisation().id()).toList()));
        model.addAttribute("years", years(scope, choice));
        return "supervisor/area";
    }

    private List<YearOfArea> years(Supervision scope, Choice choice) {
        return standings.years().stream()
                .map(year -> new YearOfArea(year, standings.summary(scope, choice.filter(), year)))
                .toList();
    }

    private Area find(String code) {
        if (!code.matches("\\d{2}|\\d{5}")) {
            throw new KhosoException(SiteProblem.AREA_NOT_FOUND, code);
        }
        return areas.find(new AreaCode(code)).orElseThrow(() -> new KhosoException(SiteProblem.AREA_NOT_FOUND, code));
    }

    /**
     * An area in a year.
     *
     * @param year the calendar year
     * @param summary its figures
     */
    record YearOfArea(int year, StandingSummary summary) {}
}
