package vn.khoso.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.catalogue.ProductCard;
import vn.khoso.catalogue.Showcase;
import vn.khoso.search.FruitlessSearches;
import vn.khoso.search.IndexState;
import vn.khoso.search.SearchExplanation;
import vn.khoso.search.SearchExplanation.RankedHit;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.Synonyms;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.ProductId;
import vn.khoso.web.problem.ProblemSentences;

/** The search from behind: how a query is read, why results rank, abbreviations, and what was looked for in vain. */
@Controller
final class SearchAdminPages {

    private static final String PAGE = "/admin/search";
    private static final int DAYS = 30;
    private static final int FRUITLESS = 50;
    private static final int TERMS = 24;
    private static final int LONGEST = 300;

    private final SearchIndex index;
    private final Synonyms synonyms;
    private final FruitlessSearches fruitless;
    private final Showcase showcase;
    private final ProblemSentences sentences;
    private final Clock clock;

    SearchAdminPages(
            SearchIndex index,
            Synonyms synonyms,
            FruitlessSearches fruitless,
            Showcase showcase,
            ProblemSentences sentences,
            Clock clock) {
        this.index = index;
        this.synonyms = synonyms;
        this.fruitless = fruitless;
        this.showcase = showcase;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        model.addAttribute("shortForm", "");
        model.addAttribute("fullForm", "");
        return page(q.strip().substring(0, Math.min(q.strip().length(), LONGEST)), model);
    }

    @PostMapping(PAGE + "/abbreviations")
    String add(
            @RequestParam(defaultValue = "") String shortForm,
            @RequestParam(defaultValue = "") String fullForm,
            Person administrator,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            synonyms.add(Actor.of(administrator.id()), shortForm, fullForm);
            return "redirect:" + PAGE + "?done=added#abbreviations";
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("problem", refused.errorCode());
            model.addAttribute("title", sentences.title(refused, locale));
            model.addAttribute("detail", sentences.of(refused, locale));
            model.addAttribute("shortForm", shortForm);
            model.addAttribute("fullForm", fullForm);
            return page("", model);
        }
    }

    @PostMapping(PAGE + "/abbreviations/removal")
    String remove(@RequestParam(defaultValue = "") String shortForm, Person administrator) {
        synonyms.remove(Actor.of(administrator.id()), shortForm);
        return "redirect:" + PAGE + "?done=removed#abbreviations";
    }

    private String page(String text, Model model) {
        Instant now = clock.instant();
        model.addAttribute("q", text);
        IndexState state = index.state();
        model.addAttribute("state", state);
        model.addAttribute("published", state.complete() ? state.products() : published(state, now));
        model.addAttribute("synonyms", synonyms.all());
        model.addAttribute("fruitless", fruitless.since(KhosoTime.dayOf(now).minusDays(DAYS), FRUITLESS));
        model.addAttribute("days", DAYS);
        model.addAttribute("least", FruitlessSearches.LEAST);
        if (!text.isEmpty()) {
            explain(text, now, model);
        }
        return "admin/search";
    }

    /** Scheduled products are indexed as well, so a rebuild may get more than is public. */
    private long published(IndexState state, Instant now) {
        long open = showcase.countByKind(now).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Math.max(1, Math.max(open, state.rebuilt()));
    }

    private void explain(String text, Instant now, Model model) {
        SearchExplanation explanation = index.explain(SearchQuery.of(text, now));
        model.addAttribute("explanation", explanation);
        model.addAttribute("terms", explanation.terms().stream().limit(TERMS).toList());
        model.addAttribute("total", index.search(SearchQuery.of(text, now)).total());
        List<ProductId> ids =
                explanation.hits().stream().map(RankedHit::product).toList();
        Map<ProductId, ProductCard> cards =
                showcase.byIds(ids, now).stream().collect(Collectors.toMap(ProductCard::id, Function.identity()));
        model.addAttribute(
                "hits",
                explanation.hits().stream()
                        .filter(hit -> cards.containsKey(hit.product()))
                        .map(hit -> new Ranked(Objects.requireNonNull(cards.get(hit.product())), hit))
                        .toList());
    }

    /** A result with what the catalogue calls it. */
    record Ranked(ProductCard card, RankedHit hit) {}
}
