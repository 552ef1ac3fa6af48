package vn.khoso.web.site;

import java.util.Locale;
import java.util.Optional;
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
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/** What the values of facets are called. */
@Component
final class FacetNames {

    private final Terms terms;
    private final Areas areas;
    private final Organisations organisations;
    private final MessageSource messages;

    FacetNames(Terms terms, Areas areas, Organisations organisations, MessageSource messages) {
        this.terms = terms;
        this.areas = areas;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** Returns the name of a value; empty when there is no such value, for instance in an address typed by hand. */
    Optional<String> of(Facet facet, String value, Locale locale) {
        return switch (facet) {
            case KIND -> message("kind." + value, locale);
            case ORGANISATION_KIND -> message("body." + value, locale);
            case LEVEL -> message("level." + value, locale);
            case ORGANISATION -> organisation(value);
            case AREA -> area(value);
            case TOPIC -> term(Vocabulary.TOPIC, value, locale);
            case AUDIENCE -> term(Vocabulary.AUDIENCE, value, locale);
            case LANGUAGE -> term(Vocabulary.LANGUAGE, value, locale);
            case YEAR -> Optional.of(value);
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

    private Optional<String> area(String value) {
        return value.matches("\\d{2}|\\d{5}") ? areas.find(new AreaCode(value)).map(Area::fullName) : Optional.empty();
    }

    private Optional<String> term(Vocabulary vocabulary, String code, Locale locale) {
        return terms.find(vocabulary, code).map((Term term) -> term.name(locale));
    }
}
