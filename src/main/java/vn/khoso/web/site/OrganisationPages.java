package vn.khoso.web.site;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khoso.catalogue.ProductCard;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Showcase;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationFilter;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.organisation.OrganisationProblem;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.view.Cards;
import vn.khoso.web.view.Links;

/** The organisations, and the page of each with its products. */
@Controller
final class OrganisationPages {

    private static final int LIST_SIZE = 60;
    private static final int CARDS = 13;

    private final Organisations organisations;
    private final Areas areas;
    private final Showcase showcase;
    private final Cards cards;
    private final Links links;
    private final Clock clock;

    OrganisationPages(
            Organisations organisations, Areas areas, Showcase showcase, Cards cards, Links links, Clock clock) {
        this.organisations = organisations;
        this.areas = areas;
        this.showcase = showcase;
        this.cards = cards;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Optional<OrganisationKind> wanted = Choice.of(OrganisationKind.class, kind);
        OrganisationFilter filter = new OrganisationFilter(
                wanted,
                Optional.empty(),
                Optional.empty(),
                Optional.of(q.strip()).filter(text -> !text.isEmpty()));
        Map<OrganisationKind, Long> counts = organisations.countByKind(KhosoTime.dayOf(clock.instant()));
        model.addAttribute("found", organisations.list(filter, new PageRequest(Choice.page(page), LIST_SIZE)));
        model.addAttribute("kind", wanted.map(Enum::name).orElse(""));
        model.addAttribute("text", q.strip());
        model.addAttribute(
                "kinds",
                List.of(OrganisationKind.values()).stream()
                        .map(each -> new Count(each.name(), counts.getOrDefault(each, 0L)))
                        .toList());
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("pageAddress", listAddress(wanted, q.strip()));
        return "site/organisations";
    }

    @GetMapping("/organisations/{code}")
    String organisation(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        if (!OrganisationId.isValid(code)) {
            throw new KhosoException(OrganisationProblem.NOT_FOUND, code);
        }
        Organisation organisation = organisations.get(new OrganisationId(code));
        Instant now = clock.instant();
        Optional<ProductKind> wanted = Choice.of(ProductKind.class, kind);
        addProducts(model, organisation, wanted, Choice.page(page), now);
        addRelations(model, organisation);
        model.addAttribute("organisation", organisation);
        model.addAttribute("kind", wanted.map(Enum::name).orElse(""));
        String base = links.organisation(organisation.id());
        model.addAttribute("base", base);
        model.addAttribute(
                "pageAddress",
                base + wanted.map(each -> "?kind=" + each + "&page=").orElse("?page="));
        return "site/organisation";
    }

    private void addProducts(
            Model model, Organisation organisation, Optional<ProductKind> kind, int page, Instant now) {
        Map<ProductKind, Long> counts = showcase.countByKind(Optional.of(organisation.id()), now);
        Page<ProductCard> found =
                showcase.newest(kind, Optional.of(organisation.id()), new PageRequest(page, CARDS), now);
        List<ProductCard> rows = found.rows();
        model.addAttribute("found", found);
        boolean first = found.number() == 1 && !rows.isEmpty();
        if (first) {
            model.addAttribute("lead", cards.large(rows.getFirst()));
            model.addAttribute("leadSummary", rows.getFirst().summary());
        }
        model.addAttribute(
                "cards", cards.small(rows.stream().skip(first ? 1 : 0).toList()));
        model.addAttribute(
                "kinds",
                HomePages.KINDS.stream()
                        .map(each -> new Count(each.name(), counts.getOrDefault(each, 0L)))
                        .filter(each -> each.number() > 0)
                        .toList());
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
    }

    private void addRelations(Model model, Organisation organisation) {
        model.addAttribute("area", areas.find(organisation.area()).orElseThrow());
        if (organisation.level() == Level.COMMUNE) {
            areas.province()
                    .map(Area::code)
                    .flatMap(code -> organisations.find(organisation.kind().in(code)))
                    .ifPresent(parent -> model.addAttribute("parent", parent));
        }
        organisation
                .successor()
                .flatMap(organisations::find)
                .ifPresent(successor -> model.addAttribute("successor", successor));
    }

    private static String listAddress(Optional<OrganisationKind> kind, String text) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/organisations");
        kind.ifPresent(each -> address.queryParam("kind", each));
        if (!text.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        String start = address.encode()
                .buildAndExpand(text.isEmpty() ? Map.of() : Map.of("q", text))
                .toUriString();
        return start + (start.contains("?") ? "&page=" : "?page=");
    }
}
