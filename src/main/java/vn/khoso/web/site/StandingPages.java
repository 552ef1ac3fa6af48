package vn.khoso.web.site;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.khoso.quota.Overviews;
import vn.khoso.quota.StandingFilter;
import vn.khoso.quota.Standings;
import vn.khoso.quota.Supervision;

/** How far the year has come, for everybody: totals only, and only where {@code khoso.site.publish-standing} is set. */
@Controller
@ConditionalOnProperty("khoso.site.publish-standing")
class StandingPages {

    private final Overviews overviews;
    private final Standings standings;
    private final Clock clock;

    StandingPages(Overviews overviews, Standings standings, Clock clock) {
        this.overviews = overviews;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/standing")
    String totals(Model model) {
        int year = standings.currentYear();
        model.addAttribute("year", year);
        model.addAttribute("now", clock.instant());
        model.addAttribute("overview", overviews.of(Supervision.EVERYTHING, StandingFilter.ALL, year));
        return "site/standing";
    }
}
