package vn.khoso.web.site;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.catalogue.ProductCard;
import vn.khoso.catalogue.Showcase;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.OrganisationFilter;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.problem.SiteProblem;
import vn.khoso.web.view.Cards;

/** The communes, wards and the special zone, and the page of each. */
@Controller
final class AreaPages {

    private static final int CARDS = 12;
    private static final int BODIES = 60;

    private final Places places;
    private final Areas areas;
    private final Organisations organisations;
    private final Showcase showcase;
    private final Cards cards;
    private final Clock clock;

    AreaPages(Places places, Areas areas, Organisations organisations, Showcase showcase, Cards cards, Clock clock) {
        this.places = places;
        this.areas = areas;
        this.organisations = organisations;
        this.showcase = showcase;
        this.cards = cards;
        this.clock = clock;
    }

    /** Lists all areas, or those that have the words; whoever typed the only one goes there at once. */
    @GetMapping("/areas")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        List<Place> found = places.matching(q, clock.instant());
        if (!q.isBlank() && found.size() == 1) {
            return "redirect:/areas/" + found.getFirst().code();
        }
        model.addAttribute("found", found);
        model.addAttribute("text", q.strip());
        return "site/areas";
    }

    @GetMapping("/areas/{code}")
    String area(@PathVariable String code, @RequestParam(defaultValue = "1") String page, Model model) {
        Area area = find(code).orElseThrow(() -> new KhosoException(SiteProblem.AREA_NOT_FOUND, code));
        Instant now = clock.instant();
        Page<ProductCard> found = showcase.newestAbout(area.code(), new PageRequest(Choice.page(page), CARDS), now);
        OrganisationFilter here =
                new OrganisationFilter(Optional.empty(), Optional.empty(), Optional.of(area.code()), Optional.empty());
        model.addAttribute("area", area);
        model.addAttribute("found", found);
        model.addAttribute("cards", cards.small(found.rows()));
        model.addAttribute(
                "bodies", organisations.list(here, new PageRequest(1, BODIES)).rows());
        return "site/area";
    }

    private Optional<Area> find(String code) {
        return code.matches("\\d{2}|\\d{5}") ? areas.find(new AreaCode(code)) : Optional.empty();
    }
}
