package vn.khoso.web.supervisor;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.NearDuplicate;
import vn.khoso.catalogue.NearDuplicates;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.Viewer;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.Credit;
import vn.khoso.quota.Credits;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/**
 * Published products whose files are the same as or resemble those of the one a supervisor judges: a hint, shown side by
 * side, that decides nothing. What this person may not see, drafts above all, is not told of.
 */
@Component
class Lookalikes {

    private static final int SHOWN = 3;

    private final NearDuplicates duplicates;
    private final Credits credits;
    private final MediaFiles files;
    private final Renditions renditions;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final Clock clock;

    Lookalikes(
            NearDuplicates duplicates,
            Credits credits,
            MediaFiles files,
            Renditions renditions,
            Organisations organisations,
            AccessPolicy policy,
            Clock clock) {
        this.duplicates = duplicates;
        this.credits = credits;
        this.files = files;
        this.renditions = renditions;
        this.organisations = organisations;
        this.policy = policy;
        this.clock = clock;
    }

    /** Returns which of these products resemble another published one that this person may see. */
    Set<ProductId> among(Person person, Collection<ProductId> products) {
        return products.stream()
                .filter(product -> published(person, product).findAny().isPresent())
                .collect(Collectors.toSet());
    }

    /** Returns the likest of them, each beside the product. */
    List<Pair> of(Person person, ProductId product) {
        return published(person, product)
                .limit(SHOWN)
                .map(found -> pair(person, product, found))
                .toList();
    }

    private Stream<NearDuplicate> published(Person person, ProductId product) {
        return duplicates.of(person, product).stream()
                .filter(found -> credits.find(found.other().id()).isPresent());
    }

    private Pair pair(Person person, ProductId product, NearDuplicate found) {
        Product other = found.other();
        Organisation organisation = organisations.get(other.organisation());
        Credit credit = credits.find(other.id()).orElseThrow();
        boolean inScope = Supervision.of(person).covers(organisation);
        boolean visible = policy.may(new Viewer.SignedIn(person), Action.VIEW, other, organisation, clock.instant());
        return new Pair(
                found,
                organisation.shortName(),
                credit,
                file(found.file()),
                file(found.otherFile()),
                picture(product, found.file()),
                visible ? picture(other.id(), found.otherFile()) : null,
                inScope
                        ? "/supervisor/organisations/" + credit.organisation() + "/" + credit.year() + "?product="
                                + other.id() + "#case"
                        : "/products/" + other.id());
    }

    private MediaFile file(MediaFileId id) {
        return files.get(id);
    }

    private @Nullable Rendition picture(ProductId product, MediaFileId file) {
        Optional<Rendition> narrowest = renditions.of(product).stream()
                .filter(rendition -> rendition.mediaFile().equals(file))
                .filter(rendition -> rendition.contentType().startsWith("image/"))
                .filter(rendition -> rendition.widthPx().isPresent())
                .min(Comparator.comparingInt(rendition -> rendition.widthPx().orElseThrow()));
        return narrowest.orElse(null);
    }

    /**
     * Two products side by side.
     *
     * @param found in which way two of their files agree
     * @param organisation the short name of the other product's organisation
     * @param credit whether the other one counts
     * @param own the judged product's file
     * @param other the other product's file
     * @param ownPicture a small picture of the first, if one was made
     * @param otherPicture a small picture of the second, if one was made and this person may see it
     * @param address where the other product is shown to this person
     */
    record Pair(
            NearDuplicate found,
            String organisation,
            Credit credit,
            MediaFile own,
            MediaFile other,
            @Nullable Rendition ownPicture,
            @Nullable Rendition otherPicture,
            String address) {

        /** Tells whether the other product was published first. */
        public boolean isOtherEarlier(Credit judged) {
            return credit.countsFrom().isBefore(judged.countsFrom());
        }

        /** Tells whether both files have the same length, or neither has one. */
        public boolean isSameLength() {
            return own.facts().duration().equals(other.facts().duration());
        }
    }
}
