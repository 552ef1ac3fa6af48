package vn.khoso.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Terms;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationFilter;
import vn.khoso.organisation.Organisations;
import vn.khoso.search.reading.Syllables;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** The names of places, organisations, topics and campaigns, kept in memory for ten seconds: some two thousand. */
@Component
class NamedThings {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int PORTION = 200;
    private static final OrganisationFilter ALL =
            new OrganisationFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Organisations organisations;
    private final Areas areas;
    private final Terms terms;
    private final Syllables syllables = new Syllables();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    NamedThings(Organisations organisations, Areas areas, Terms terms) {
        this.organisations = organisations;
        this.areas = areas;
        this.terms = terms;
    }

    /** Returns all names; those of topics and campaigns in the reader's language. */
    List<NamedThing> in(Locale locale, Instant now) {
        String language = locale.getLanguage().equals("en") ? "en" : "vi";
        Kept last = kept.get(language);
        if (last != null && last.until().isAfter(now)) {
            return last.things();
        }
        List<NamedThing> things = new ArrayList<>();
        addAreas(things);
        addOrganisations(things, now);
        addTerms(things, Suggestion.Kind.TOPIC, Vocabulary.TOPIC, locale);
        addTerms(things, Suggestion.Kind.CAMPAIGN, Vocabulary.CAMPAIGN, locale);
        Kept fresh = new Kept(now.plus(KEPT), List.copyOf(things));
        kept.put(language, fresh);
        return fresh.things();
    }

    private void addAreas(List<NamedThing> things) {
        for (Area area : areas.communes()) {
            add(things, Suggestion.Kind.PLACE, area.code().value(), area.fullName(), area.fullName(), false);
            area.formedFrom()
                    .map(names -> Arrays.stream(names.split(",", -1)).map(String::strip))
                    .ifPresent(names -> names.filter(name -> !name.isEmpty())
                            .forEach(name -> add(
                                    things, Suggestion.Kind.PLACE, area.code().value(), area.fullName(), name, true)));
        }
    }

    private void addOrganisations(List<NamedThing> things, Instant now) {
        Page<Organisation> page;
        int number = 1;
        do {
            page = organisations.list(ALL, new PageRequest(number++, PORTION));
            for (Organisation each : page.rows()) {
                if (each.isValidOn(KhosoTime.dayOf(now))) {
                    String code = each.id().value();
                    add(things, Suggestion.Kind.ORGANISATION, code, each.shortName(), each.name(), false);
                    add(things, Suggestion.Kind.ORGANISATION, code, each.shortName(), each.shortName(), false);
                }
            }
        } while (page.rows().size() == PORTION);
    }

    private void addTerms(List<NamedThing> things, Suggestion.Kind kind, Vocabulary vocabulary, Locale locale) {
        terms.of(vocabulary)
                .forEach(term -> add(things, kind, term.code(), term.name(locale), term.name(locale), false));
    }

    private void add(
            List<NamedThing> things, Suggestion.Kind kind, String code, String shown, String text, boolean former) {
        things.add(NamedThing.of(kind, code, shown, text, former, syllables));
    }

    private record Kept(Instant until, List<NamedThing> things) {}
}
