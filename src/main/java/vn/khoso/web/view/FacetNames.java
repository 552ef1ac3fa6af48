package vn.khoso.web.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Term;
import vn.khoso.catalogue.Terms;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.search.Facet;
import vn.khoso.shared.OrganisationId;

/** What the values of facets are called. A page asks for a hundred names, so lists are read once in ten seconds. */
@Component
public final class FacetNames {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Terms terms;
    private final Areas areas;
    private final Organisations organisations;
    private final MessageSource messages;
    private final Clock clock;
    private final AtomicReference<@Nullable Lists> kept = new AtomicReference<>();

    FacetNames(Terms terms, Areas areas, Organisations organisations, MessageSource messages, Clock clock) {
        this.terms = terms;
        this.areas = areas;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns the name of a value; empty when there is no such value, for instance in an address typed by hand. */
    public Optional<String> of(Facet facet, String value, Locale locale) {
        return switch (facet) {
            case KIND -> message("kind." + value, locale);
            case ORGANISATION_KIND -> message("body." + value, locale);
            case LEVEL -> message("level." + value, locale);
            case ORGANISATION -> organisation(value);
            case AREA -> lists().area(value);
            case TOPIC -> lists().term(Vocabulary.TOPIC, value, locale);
            case CAMPAIGN -> lists().term(Vocabulary.CAMPAIGN, value, locale);
            case AUDIENCE -> lists().term(Vocabulary.AUDIENCE, value, locale);
            case LANGUAGE -> lists().term(Vocabulary.LANGUAGE, value, locale);
            case DURATION -> message("duration." + value, locale);
            case CAPTIONS -> message("captions." + value, locale);
            case YEAR -> Optional.of(value).filter(year -> year.matches("\\d{4}"));
        };
    }

    private Optional<String> message(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    private Optional<String> organisation(String value) {
        return OrganisationId.isValid(value)
                ? organisations.find(new OrganisationId(value)).map(Organisation::shortName)
                : Optional.empty();
    }

    private Lists lists() {
        Instant now = clock.instant();
        Lists last = kept.get();
        if (last != null && last.until().isAfter(now)) {
            return last;
        }
        Map<Vocabulary, Map<String, Term>> vocabularies = new EnumMap<>(Vocabulary.class);
        for (Vocabulary vocabulary : Vocabulary.values()) {
            vocabularies.put(
                    vocabulary,
                    terms.of(vocabulary).stream().collect(Collectors.toMap(Term::code, Function.identity())));
        }
        Map<String, String> places = areas.communes().stream()
                .collect(Collectors.toMap(area -> area.code().value(), Area::fullName));
        areas.province().ifPresent(province -> places.put(province.code().value(), province.fullName()));
        Lists fresh = new Lists(now.plus(KEPT), vocabularies, places);
        kept.set(fresh);
        return fresh;
    }

    private record Lists(Instant until, Map<Vocabulary, Map<String, Term>> vocabularies, Map<String, String> areas) {

        Optional<String> term(Vocabulary vocabulary, String code, Locale locale) {
            return Optional.ofNullable(
                            vocabularies.getOrDefault(vocabulary, Map.of()).get(code))
                    .map(term -> term.name(locale));
        }

        Optional<String> area(String code) {
            return Optional.ofNullable(areas.get(code));
        }
    }
}
