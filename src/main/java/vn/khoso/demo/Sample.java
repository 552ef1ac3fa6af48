package vn.khoso.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.Consent;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;

/**
 * A sample product as {@code demo/samples.json} describes it; the words are about what the file really is.
 *
 * @param file name below {@code demo/media}, and the sample's identity
 * @param outcome how far it is brought
 */
record Sample(String file, OrganisationId organisation, ProductKind kind, Description description, Outcome outcome) {

    /** How far a sample is brought. */
    enum Outcome {
        /** Left as a draft. */
        DRAFT,
        /** Left in the review queue. */
        SUBMITTED,
        /** Published. */
        PUBLISHED,
        /** Published, and confirmed by the supervisor. */
        CONFIRMED
    }

    /** The same as it stands in the file, where most fields may be missing. */
    record Entry(
            String file,
            String organisation,
            ProductKind kind,
            String title,
            String summary,
            @Nullable String textAlternative,
            @Nullable String author,
            @Nullable String people,
            @Nullable String sources,
            @Nullable String licence,
            Consent consent,
            @Nullable Boolean aiMade,
            @Nullable String aiNote,
            @Nullable List<String> topics,
            @Nullable List<String> campaigns,
            @Nullable List<String> audiences,
            @Nullable List<String> languages,
            @Nullable List<String> areas,
            Outcome outcome) {

        Sample sample() {
            Description description = new Description(
                    title,
                    summary,
                    Objects.requireNonNullElse(textAlternative, ""),
                    Objects.requireNonNullElse(author, ""),
                    Objects.requireNonNullElse(people, ""),
                    Objects.requireNonNullElse(sources, ""),
                    Optional.ofNullable(licence),
                    consent,
                    Boolean.TRUE.equals(aiMade),
                    Objects.requireNonNullElse(aiNote, ""),
                    listed(topics),
                    listed(campaigns),
                    listed(audiences),
                    listed(languages),
                    listed(areas).stream().map(AreaCode::new).toList(),
                    List.of());
            return new Sample(file, new OrganisationId(organisation), kind, description, outcome);
        }

        private static List<String> listed(@Nullable List<String> values) {
            return values == null ? List.of() : values;
        }
    }
}
