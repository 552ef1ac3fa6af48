package vn.khoso.web.site;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.catalogue.Showcase;
import vn.khoso.search.FruitlessSearches;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchOrder;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.SearchResult;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.view.Card;
import vn.khoso.web.view.Cards;
import vn.khoso.web.view.SearchWish;

/** The search: what was found, how it was understood, and what narrows it down. */
@Controller
final class SearchPages {

    private static final int NEAR = 3;

    private final SearchIndex index;
    private final SearchRows rows;
    private final SearchFacets facets;
    private final WaysOn waysOn;
    private final DidYouMean didYouMean;
    private final FruitlessSearches fruitless;
    private final Showcase showcase;
    private final Cards cards;
    private final Clock clock;

    SearchPages(
            SearchIndex index,
            SearchRows rows,
            SearchFacets facets,
            WaysOn waysOn,
            DidYouMean didYouMean,
            FruitlessSearches fruitless,
            Showcase showcase,
            Cards cards,
            Clock clock) {
        this.index = index;
        this.rows = rows;
        this.facets = facets;
        this.waysOn = waysOn;
        this.didYouMean = didYouMean;
        this.fruitless = fruitless;
        this.showcase = showcase;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        Instant now = clock.instant();
        SearchWish wish = SearchWish.of(parameters);
        SearchResult result = index.search(wish.query(now));
        model.addAttribute("query", wish.text());
        model.addAttribute("noindex", !wish.isEmpty());
        model.addAttribute("wish", wish);
        model.addAttribute("result", result);
        model.addAttribute("applied", facets.applied(wish, locale));
        model.addAttribute("complete", index.state().complete());
        model.addAttribute("spelling", didYouMean.of(wish, result, now).orElse(null));
        if (result.total() == 0) {
            return nothing(wish, model, now);
        }
        model.addAttribute("rows", rows.of(result, wish, now, locale));
        model.addAttribute("facets", facets.groups(wish, result, locale));
        model.addAttribute("pageAddress", wish.pageAddress());
        model.addAttribute("newestHref", wish.in(SearchOrder.NEWEST).address());
        model.addAttribute("nearestHref", wish.in(SearchOrder.RELEVANCE).address());
        model.addAttribute("clearHref", wish.withoutFilters().address());
        model.addAttribute("exactHref", wish.withText('"' + wish.text() + '"').address());
        model.addAttribute("places", result.hits().count() == 1 ? passages(result) : 0L);
        return "site/search";
    }

    private String nothing(SearchWish wish, Model model, Instant now) {
        long without = wish.filters().isEmpty()
                ? 0
                : index.search(wish.withoutFilters().query(now)).total();
        if (wish.filters().isEmpty() && index.state().complete()) {
            fruitless.note(wish.text(), now);
        }
        List<WaysOn.Way> ways = waysOn.from(wish, now);
        model.addAttribute("ways", ways);
        model.addAttribute("withoutFilters", without);
        model.addAttribute("clearHref", wish.withoutFilters().address());
        model.addAttribute(
                "all",
                index.search(new SearchWish("", Map.of(), SearchOrder.NEWEST, 1).query(now))
                        .total());
        model.addAttribute("near", near(ways, now));
        model.addAttribute("nearIsNewest", ways.isEmpty());
        model.addAttribute("words", Plain.of(wish.text()).split(" ", -1).length);
        return "site/search-empty";
    }

    /** Products that match part of what was asked, or simply the newest. */
    private List<Card> near(List<WaysOn.Way> ways, Instant now) {
        if (ways.isEmpty()) {
            return cards.small(showcase.newest(Optional.empty(), Optional.empty(), new PageRequest(1, NEAR), now)
                    .rows());
        }
        SearchQuery query = SearchQuery.of(ways.getFirst().text(), now).at(new PageRequest(1, NEAR));
        return cards.small(showcase.byIds(
                index.search(query).hits().rows().stream()
                        .map(SearchHit::product)
                        .toList(),
                now));
    }

    private static long passages(SearchResult result) {
        return result.hits().rows().stream()
                .mapToLong(SearchHit::matchingPassages)
                .sum();
    }
}
