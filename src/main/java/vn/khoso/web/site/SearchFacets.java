package vn.khoso.web.site;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.search.DurationBand;
import vn.khoso.search.Facet;
import vn.khoso.search.FacetValue;
import vn.khoso.search.SearchResult;
import vn.khoso.web.view.FacetNames;
import vn.khoso.web.view.SearchWish;

/** What a search can be narrowed down by, and what it has been narrowed down by. */
@Component
final class SearchFacets {

    /** The facets that the page offers, from top to bottom. */
    private static final List<Facet> OFFERED = List.of(
            Facet.KIND,
            Facet.AREA,
            Facet.ORGANISATION_KIND,
            Facet.LEVEL,
            Facet.TOPIC,
            Facet.CAMPAIGN,
            Facet.AUDIENCE,
            Facet.LANGUAGE,
            Facet.DURATION,
            Facet.CAPTIONS,
            Facet.YEAR);

    private static final int IN_SIGHT = 6;
    /** Frozen, so that many threads may compare at once. */
    private static final Collator VIETNAMESE =
            Collator.getInstance(Locale.of("vi")).freeze();

    private final FacetNames names;

    SearchFacets(FacetNames names) {
        this.names = names;
    }

    /** Returns the facets with their values, the chosen ones always in sight; facets without values are left out. */
    List<FacetGroup> groups(SearchWish wish, SearchResult result, Locale locale) {
        return OFFERED.stream()
                .map(facet -> group(facet, wish, result, locale))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** Returns the filters that are on, each with the address without it. */
    List<Applied> applied(SearchWish wish, Locale locale) {
        List<Applied> applied = new ArrayList<>();
        wish.filters()
                .forEach((facet, values) -> values.forEach(value -> names.of(facet, value, locale)
                        .ifPresent(name -> applied.add(
                                new Applied(name, wish.without(facet, value).address())))));
        return List.copyOf(applied);
    }

    private FacetGroup group(Facet facet, SearchWish wish, SearchResult result, Locale locale) {
        List<FacetGroup.Choice> choices = new ArrayList<>();
        for (FacetValue value : result.values(facet)) {
            add(choices, facet, value.value(), value.count(), wish, locale);
        }
        for (String value : wish.filters().getOrDefault(facet, Set.of())) {
            if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
                add(choices, facet, value, 0, wish, locale);
            }
        }
        choices.sort(order(facet));
        int shown = Math.min(choices.size(), IN_SIGHT);
        List<FacetGroup.Choice> more = new ArrayList<>(choices.subList(shown, choices.size()));
        if (facet != Facet.YEAR) {
            more.sort(byName());
        }
        return new FacetGroup(SearchWish.parameter(facet), choices.subList(0, shown), more);
    }

    private void add(
            List<FacetGroup.Choice> choices, Facet facet, String value, long count, SearchWish wish, Locale locale) {
        names.of(facet, value, locale)
                .ifPresent(name -> choices.add(new FacetGroup.Choice(value, name, count, wish.chose(facet, value))));
    }

    /**
     * Years run backwards and lengths upwards; everything else by what is on, then by count, then by name. What is not in
     * sight is a list to look something up in, so it runs by name.
     */
    private static Comparator<FacetGroup.Choice> order(Facet facet) {
        return switch (facet) {
            case YEAR -> Comparator.comparing(FacetGroup.Choice::value).reversed();
            case DURATION -> Comparator.comparing(choice -> DurationBand.valueOf(choice.value()));
            case KIND, AREA, ORGANISATION_KIND, ORGANISATION, LEVEL, TOPIC, CAMPAIGN, AUDIENCE, LANGUAGE, CAPTIONS ->
                Comparator.comparing((FacetGroup.Choice choice) -> !choice.on())
                        .thenComparing(Comparator.comparingLong(FacetGroup.Choice::count)
                                .reversed())
                        .thenComparing(byName());
        };
    }

    private static Comparator<FacetGroup.Choice> byName() {
        return Comparator.comparing(FacetGroup.Choice::name, VIETNAMESE);
    }

    /**
     * A filter that is on.
     *
     * @param name as a person reads it
     * @param withoutHref the same search without it
     */
    record Applied(String name, String withoutHref) {}
}
