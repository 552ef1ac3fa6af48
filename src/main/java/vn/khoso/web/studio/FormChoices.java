package vn.khoso.web.studio;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.catalogue.Consent;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Term;
import vn.khoso.catalogue.Terms;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.organisation.Areas;
import vn.khoso.tools.FileTypes;

/** Everything the form about a product offers to choose from. */
@Component
class FormChoices {

    private final Terms terms;
    private final Areas areas;
    private final FileTypes types;

    FormChoices(Terms terms, Areas areas, FileTypes types) {
        this.terms = terms;
        this.areas = areas;
        this.types = types;
    }

    void addTo(Model model, Locale locale) {
        model.addAttribute("kinds", ProductKind.values());
        model.addAttribute("consents", Consent.values());
        model.addAttribute("allTopics", options(Vocabulary.TOPIC, locale));
        model.addAttribute("allCampaigns", options(Vocabulary.CAMPAIGN, locale));
        model.addAttribute("allAudiences", options(Vocabulary.AUDIENCE, locale));
        model.addAttribute("allLanguages", options(Vocabulary.LANGUAGE, locale));
        model.addAttribute("allLicences", options(Vocabulary.LICENCE, locale));
        model.addAttribute(
                "allAreas",
                areas.communes().stream()
                        .map(area -> new Option(area.code().value(), area.fullName()))
                        .toList());
        model.addAttribute("accept", "." + String.join(",.", types.extensions()));
    }

    /** Returns the names of the given codes, for pages that only show. */
    List<String> names(Vocabulary vocabulary, List<String> codes, Locale locale) {
        return terms.of(vocabulary).stream()
                .filter(term -> codes.contains(term.code()))
                .map(term -> term.name(locale))
                .toList();
    }

    private List<Option> options(Vocabulary vocabulary, Locale locale) {
        return terms.of(vocabulary).stream()
                .map((Term term) -> new Option(term.code(), term.name(locale)))
                .toList();
    }

    /**
     * One choice.
     *
     * @param code what is sent
     * @param name what is read
     */
    record Option(String code, String name) {}
}
