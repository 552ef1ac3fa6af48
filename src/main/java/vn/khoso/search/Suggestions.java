package vn.khoso.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Showcase;
import vn.khoso.search.reading.Syllable;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.Token;
import vn.khoso.shared.ProductId;

/**
 * What is offered while somebody types: products by their titles, places by present and earlier names, organisations,
 * topics and campaigns, with or without marks. Nothing about the person who types is kept.
 */
@Component
public class Suggestions {

    private static final int LONGEST = 100;
    private static final int PRODUCTS = 5;
    private static final Map<Suggestion.Kind, Integer> MOST = Map.of(
            Suggestion.Kind.PLACE, 2,
            Suggestion.Kind.ORGANISATION, 3,
            Suggestion.Kind.TOPIC, 1,
            Suggestion.Kind.CAMPAIGN, 1);

    private final SearchIndex index;
    private final Showcase showcase;
    private final NamedThings names;
    private final Syllables syllables = new Syllables();

    Suggestions(SearchIndex index, Showcase showcase, NamedThings names) {
        this.index = index;
        this.showcase = showcase;
        this.names = names;
    }

    /** Returns up to twelve suggestions, grouped by what they are; none before the second letter. Any text will do. */
    public List<Suggestion> of(String typed, Locale locale, Instant now) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<Syllable> words = syllables.of(text).stream().map(Token::syllable).toList();
        if (words.isEmpty() || (words.size() == 1 && words.getFirst().folded().length() < 2)) {
            return List.of();
        }
        List<Suggestion> all = new ArrayList<>(products(text, now));
        all.addAll(named(words, locale, now));
        return List.copyOf(all);
    }

    /** The catalogue has the last word on what is public. */
    private List<Suggestion> products(String text, Instant now) {
        List<ProductId> found = index.suggest(text, PRODUCTS, now);
        return showcase.byIds(found, now).stream()
                .map(card -> new Suggestion(Suggestion.Kind.PRODUCT, card.id().value(), card.title(), ""))
                .toList();
    }

    private List<Suggestion> named(List<Syllable> words, Locale locale, Instant now) {
        record Fitting(NamedThing thing, int fit) {}
        Map<Suggestion.Kind, List<Suggestion>> best = new EnumMap<>(Suggestion.Kind.class);
        Set<String> taken = new HashSet<>();
        names.in(locale, now).stream()
                .map(thing -> new Fitting(thing, thing.fit(words)))
                .filter(fitting -> fitting.fit() > 0)
                .sorted(Comparator.comparingInt(Fitting::fit)
                        .reversed()
                        .thenComparingInt(fitting -> fitting.thing().shown().length()))
                .forEach(fitting -> {
                    NamedThing thing = fitting.thing();
                    List<Suggestion> group = best.computeIfAbsent(thing.kind(), kind -> new ArrayList<>());
                    if (group.size() < MOST.getOrDefault(thing.kind(), 0) && taken.add(thing.kind() + thing.code())) {
                        group.add(thing.suggestion());
                    }
                });
        return best.values().stream().flatMap(List::stream).toList();
    }
}
