package vn.khoso.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.Partners;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductState.Published;
import vn.khoso.catalogue.PublishedElsewhere;
import vn.khoso.catalogue.Term;
import vn.khoso.catalogue.Terms;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Organisation;
import vn.khoso.shared.AreaCode;
import vn.khoso.web.site.ProductView.Elsewhere;
import vn.khoso.web.site.ProductView.Fact;
import vn.khoso.web.site.ProductView.Publisher;
import vn.khoso.web.site.ProductView.Rights;
import vn.khoso.web.view.Formats;
import vn.khoso.web.view.HeldFiles;
import vn.khoso.web.view.Links;
import vn.khoso.web.view.ProductFiles;
import vn.khoso.web.view.Spoken;
import vn.khoso.web.view.SpokenTexts;

/** Gathers what the page of a product shows. */
@Component
final class ProductViews {

    private final ProductFiles files;
    private final ProductStage stage;
    private final SpokenTexts spokenTexts;
    private final ProductChapters chapters;
    private final ProductDownloads downloads;
    private final ProductTexts texts;
    private final Terms terms;
    private final Areas areas;
    private final Partners partners;
    private final Links links;
    private final Formats formats;

    ProductViews(
            ProductFiles files,
            ProductStage stage,
            SpokenTexts spokenTexts,
            ProductChapters chapters,
            ProductDownloads downloads,
            ProductTexts texts,
            Terms terms,
            Areas areas,
            Partners partners,
            Links links,
            Formats formats) {
        this.files = files;
        this.stage = stage;
        this.spokenTexts = spokenTexts;
        this.chapters = chapters;
        this.downloads = downloads;
        this.texts = texts;
        this.terms = terms;
        this.areas = areas;
        this.partners = partners;
        this.links = links;
        this.formats = formats;
    }

    /** Returns the view of a product that is public; the caller has asked the access policy. */
    ProductView of(Product product, Organisation organisation, PlaceInProduct place, Locale locale) {
        Description said = product.description();
        String href = links.product(product.id(), said.title());
        HeldFiles held = files.of(product);
        List<Spoken> spoken = spokenTexts.of(product, locale).stream()
                .filter(each -> !each.cues().isEmpty())
                .toList();
        return new ProductView(
                href,
                product.id().value(),
                product.kind(),
                said.title(),
                said.summary(),
                product.state() instanceof Published published ? published.from() : product.changedAt(),
                new Publisher(organisation.name(), organisation.shortName(), links.organisation(organisation.id())),
                stage.of(product, held, spokenTexts.tracks(spoken), place),
                held.mainFile()
                        .map(recording -> chapters.of(recording, href, place))
                        .orElse(List.of()),
                texts.of(product, ProductSpeech.of(spoken, href, place), place),
                downloads.of(held, spoken),
                rights(said, organisation, locale),
                said.aiMade() ? Optional.of(said.aiNote()) : Optional.empty(),
                facts(product, locale),
                said.elsewhere().stream().map(this::elsewhere).toList());
    }

    private Rights rights(Description said, Organisation organisation, Locale locale) {
        Optional<Term> licence = said.licence().flatMap(code -> terms.find(Vocabulary.LICENCE, code));
        return new Rights(
                organisation.shortName(),
                said.author(),
                licence.map(term -> term.name(locale)),
                licence.flatMap(Term::address),
                said.sources(),
                said.consent());
    }

    private List<Fact> facts(Product product, Locale locale) {
        Description said = product.description();
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                "partners",
                partners.of(product.id()).stream().map(Organisation::name).collect(Collectors.joining(", ")));
        add(facts, "language", names(Vocabulary.LANGUAGE, said.languages(), locale));
        add(facts, "audience", names(Vocabulary.AUDIENCE, said.audiences(), locale));
        add(facts, "topic", names(Vocabulary.TOPIC, said.topics(), locale));
        add(facts, "campaign", names(Vocabulary.CAMPAIGN, said.campaigns(), locale));
        add(facts, "people", said.people());
        add(facts, "area", said.areas().stream().map(this::areaName).collect(Collectors.joining(", ")));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact("site.product.fact." + name, value));
        }
    }

    private String names(Vocabulary vocabulary, List<String> codes, Locale locale) {
        return terms.of(vocabulary).stream()
                .filter(term -> codes.contains(term.code()))
                .map(term -> term.name(locale))
                .collect(Collectors.joining(", "));
    }

    private String areaName(AreaCode code) {
        return areas.find(code).map(Area::fullName).orElse(code.value());
    }

    private Elsewhere elsewhere(PublishedElsewhere published) {
        String host = published.address().getHost();
        return new Elsewhere(
                host.startsWith("www.") ? host.substring(4) : host,
                published.address().toString(),
                published.on().map(formats::date));
    }
}
