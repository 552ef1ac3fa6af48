package vn.khoso.web.supervisor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.AreaStanding;
import vn.khoso.quota.CommuneTiles;
import vn.khoso.quota.CreditStatus;
import vn.khoso.quota.Credits;
import vn.khoso.quota.Progress;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.StandingGroup;
import vn.khoso.quota.StandingSummary;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.PageRequest;

/** How far the year has come: one sentence, its figures, the map, whom to chase, and every organisation. */
@Controller
class OverviewController {

    private static final int ROWS = 30;
    private static final int CHASED_FIRST = 8;

    private final Standings standings;
    private final CommuneTiles tiles;
    private final Progress progress;
    private final Credits credits;
    private final Areas areas;
    private final ScopeWords scopeWords;
    private final Clock clock;

    OverviewController(
            Standings standings,
            CommuneTiles tiles,
            Progress progress,
            Credits credits,
            Areas areas,
            ScopeWords scopeWords,
            Clock clock) {
        this.standings = standings;
        this.tiles = tiles;
        this.progress = progress;
        this.credits = credits;
        this.areas = areas;
        this.scopeWords = scopeWords;
        this.clock = clock;
    }

    @GetMapping("/supervisor")
    String overview(Person person, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        Supervision scope = Supervision.of(person);
        Choice choice = Choice.read(typed, standings.currentYear());
        model.addAttribute("actingFor", scopeWords.of(scope, locale));
        model.addAttribute("choice", choice);
        model.addAttribute("now", clock.instant());
        model.addAttribute("running", choice.year() == standings.currentYear());
        addChoices(model, scope);
        addFigures(model, scope, choice);
        addMap(model, scope, choice);
        model.addAttribute(
                "page",
                standings.list(scope, choice.filter(), choice.year(), new PageRequest(Choice.page(typed), ROWS)));
        return "supervisor/overview";
    }

    private void addChoices(Model model, Supervision scope) {
        model.addAttribute("years", standings.years());
        model.addAttribute("associations", OrganisationKind.values());
        model.addAttribute("groups", StandingGroup.values());
        model.addAttribute(
                "communes",
                areas.communes().stream()
                        .filter(area -> scope.everything()
                                || !scope.kinds().isEmpty()
                                || scope.areas().contains(area.code()))
                        .toList());
    }

    private void addFigures(Model model, Supervision scope, Choice choice) {
        StandingFilter everybody = choice.filter().withoutGroupAndText();
        StandingSummary summary = standings.summary(scope, everybody, choice.year());
        model.addAttribute("summary", summary);
        model.addAttribute("shares", Shares.of(summary));
        model.addAttribute(
                "chart", new MonthChart(progress.months(scope, everybody, choice.year()), summary.organisations()));
        model.addAttribute(
                "excluded",
                credits.list(
                                scope,
                                choice.credits(Optional.of(CreditStatus.EXCLUDED), Optional.empty()),
                                new PageRequest(1, 1))
                        .total());
    }

    private void addMap(Model model, Supervision scope, Choice choice) {
        StandingFilter everybody = choice.filter().withoutGroupAndText();
        List<AreaStanding> chased = tiles.toChase(scope, everybody, choice.year());
        model.addAttribute("tiles", TileMap.of(tiles.list(scope, everybody, choice.year())));
        model.addAttribute("chased", chased.stream().limit(CHASED_FIRST).toList());
        model.addAttribute("chasedLater", chased.stream().skip(CHASED_FIRST).toList());
        model.addAttribute(
                "chasedBodies", chased.stream().mapToInt(AreaStanding::toChase).sum());
    }

    /** A commune's bodies are the overview narrowed to it. */
    @GetMapping("/supervisor/areas/{code}")
    String area(@PathVariable String code, @RequestParam Map<String, String> typed) {
        return "redirect:"
                + Choice.read(
                                Map.of("where", code),
                                Choice.read(typed, standings.currentYear()).year())
                        .toStanding("ALL");
    }
}
