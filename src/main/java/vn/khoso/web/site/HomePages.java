package vn.khoso.web.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.khoso.catalogue.ProductCard;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Showcase;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.view.Cards;

/** The first page: one sentence, one search box, and what is new. */
@Controller
final class HomePages {

    /** The order in which kinds are shown: what people look for most stands first. */
    static final List<ProductKind> KINDS = List.of(
            ProductKind.CLIP,
            ProductKind.INFOGRAPHIC,
            ProductKind.PODCAST,
            ProductKind.LIVESTREAM_RECORDING,
            ProductKind.DOCUMENT,
            ProductKind.PHOTO_SET);

    /** One feature, one lead and four beside it; one more to see whether there are further ones. */
    private static final int NEWEST = 7;

    private static final int LISTENING = 3;

    private final Showcase showcase;
    private final Organisations organisations;
    private final Places places;
    private final SearchTips tips;
    private final Cards cards;
    private final Clock clock;

    HomePages(
            Showcase showcase, Organisations organisations, Places places, SearchTips tips, Cards cards, Clock clock) {
        this.showcase = showcase;
        this.organisations = organisations;
        this.places = places;
        this.tips = tips;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        Instant now = clock.instant();
        addProducts(model, now);
        addCounts(model, now);
        model.addAttribute("tips", tips.working(now));
        model.addAttribute("places", places.busiest(now));
        return "site/home";
    }

    private void addProducts(Model model, Instant now) {
        List<ProductCard> newest =
                new ArrayList<>(showcase.newest(Optional.empty(), Optional.empty(), new PageRequest(1, NEWEST), now)
                        .rows());
        feature(newest).ifPresent(feature -> {
            newest.remove(feature);
            model.addAttribute("feature", cards.large(feature));
        });
        if (!newest.isEmpty()) {
            model.addAttribute("lead", cards.large(newest.getFirst()));
            model.addAttribute(
                    "newest", cards.small(newest.stream().skip(1).limit(4).toList()));
        }
        model.addAttribute(
                "listening",
                cards.small(showcase.newest(
                                Optional.of(ProductKind.PODCAST), Optional.empty(), new PageRequest(1, LISTENING), now)
                        .rows()));
    }

    /** The newest recording with a picture stands first, else the newest with a picture, else the newest. */
    private static Optional<ProductCard> feature(List<ProductCard> newest) {
        Optional<ProductCard> recording = newest.stream()
                .filter(card -> card.poster().isPresent())
                .filter(card -> card.kind() == ProductKind.LIVESTREAM_RECORDING)
                .findFirst();
        return recording
                .or(() -> newest.stream()
                        .filter(card -> card.poster().isPresent())
                        .findFirst())
                .or(() -> newest.stream().findFirst());
    }

    private void addCounts(Model model, Instant now) {
        Map<ProductKind, Long> kinds = showcase.countByKind(now);
        Map<OrganisationKind, Long> bodies = organisations.countByKind(KhosoTime.dayOf(now));
        model.addAttribute(
                "kinds",
                KINDS.stream()
                        .map(kind -> new Count(kind.name(), kinds.getOrDefault(kind, 0L)))
                        .toList());
        model.addAttribute(
                "bodies",
                Arrays.stream(OrganisationKind.values())
                        .map(kind -> new Count(kind.name(), bodies.getOrDefault(kind, 0L)))
                        .toList());
        model.addAttribute("productCount", sum(kinds));
        model.addAttribute("organisationCount", sum(bodies));
        model.addAttribute("areaCount", places.all().size());
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
