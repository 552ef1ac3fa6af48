package vn.khoso.web.studio;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Consent;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.PublishedElsewhere;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;

/**
 * What is typed about a product, exactly as it was typed, so that nothing is lost when it cannot be saved.
 *
 * @param version the version the person saw
 * @param elsewhere one address a line, with a day behind it if known: {@code https://… 14/10/2026}
 */
record ProductForm(
        int version,
        ProductKind kind,
        String title,
        String summary,
        String textAlternative,
        String author,
        String people,
        String sources,
        String licence,
        Consent consent,
        Boolean aiMade,
        String aiNote,
        List<String> topics,
        List<String> campaigns,
        List<String> audiences,
        List<String> languages,
        List<String> areas,
        String elsewhere) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Fields that a browser did not send are empty. */
    ProductForm(
            int version,
            @Nullable ProductKind kind,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String textAlternative,
            @Nullable String author,
            @Nullable String people,
            @Nullable String sources,
            @Nullable String licence,
            @Nullable Consent consent,
            @Nullable Boolean aiMade,
            @Nullable String aiNote,
            @Nullable List<String> topics,
            @Nullable List<String> campaigns,
            @Nullable List<String> audiences,
            @Nullable List<String> languages,
            @Nullable List<String> areas,
            @Nullable String elsewhere) {
        this.version = version;
        this.kind = Objects.requireNonNullElse(kind, ProductKind.DOCUMENT);
        this.title = Objects.requireNonNullElse(title, "");
        this.summary = Objects.requireNonNullElse(summary, "");
        this.textAlternative = Objects.requireNonNullElse(textAlternative, "");
        this.author = Objects.requireNonNullElse(author, "");
        this.people = Objects.requireNonNullElse(people, "");
        this.sources = Objects.requireNonNullElse(sources, "");
        this.licence = Objects.requireNonNullElse(licence, "");
        this.consent = Objects.requireNonNullElse(consent, Consent.NOT_STATED);
        this.aiMade = Boolean.TRUE.equals(aiMade);
        this.aiNote = Objects.requireNonNullElse(aiNote, "");
        this.topics = topics == null ? List.of() : List.copyOf(topics);
        this.campaigns = campaigns == null ? List.of() : List.copyOf(campaigns);
        this.audiences = audiences == null ? List.of() : List.copyOf(audiences);
        this.languages = languages == null ? List.of() : List.copyOf(languages);
        this.areas = areas == null ? List.of() : List.copyOf(areas);
        this.elsewhere = Objects.requireNonNullElse(elsewhere, "");
    }

    static ProductForm of(Product product) {
        Description said = product.description();
        return new ProductForm(
                product.version(),
                product.kind(),
                said.title(),
                said.summary(),
                said.textAlternative(),
                said.author(),
                said.people(),
                said.sources(),
                said.licence().orElse(""),
                said.consent(),
                said.aiMade(),
                said.aiNote(),
                said.topics(),
                said.campaigns(),
                said.audiences(),
                said.languages(),
                said.areas().stream().map(AreaCode::value).toList(),
                said.elsewhere().stream().map(ProductForm::line).collect(Collectors.joining("\n")));
    }

    /**
     * Returns what was typed as the catalogue takes it.
     *
     * @throws KhosoException {@link CatalogueProblem#UNKNOWN_VALUE} naming the line that is no address
     */
    Description description() {
        return new Description(
                title,
                summary,
                textAlternative,
                author,
                people,
                sources,
                Optional.of(licence).filter(code -> !code.isBlank()),
                consent,
                aiMade,
                aiNote,
                topics,
                campaigns,
                audiences,
                languages,
                areas.stream().map(ProductForm::area).toList(),
                places());
    }

    private static AreaCode area(String code) {
        try {
            return new AreaCode(code);
        } catch (IllegalArgumentException malformed) {
            throw new KhosoException(CatalogueProblem.UNKNOWN_VALUE, malformed, code);
        }
    }

    private List<PublishedElsewhere> places() {
        List<PublishedElsewhere> places = new ArrayList<>();
        elsewhere.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> places.add(place(line)));
        return places;
    }

    private static PublishedElsewhere place(String line) {
        String[] parts = line.split("\\s+", 2);
        try {
            Optional<LocalDate> day =
                    parts.length < 2 ? Optional.empty() : Optional.of(LocalDate.parse(parts[1].strip(), DAY));
            return new PublishedElsewhere(URI.create(parts[0]), day);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new KhosoException(CatalogueProblem.UNKNOWN_VALUE, malformed, line);
        }
    }

    private static String line(PublishedElsewhere place) {
        return place.address() + place.on().map(day -> " " + DAY.format(day)).orElse("");
    }
}
