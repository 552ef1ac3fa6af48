package vn.khoso.web.view;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.NearDuplicate;
import vn.khoso.catalogue.NearDuplicates;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.Viewer;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** Files that are the same as or resemble those of a product, each beside the other; {@code fragments/similar} shows them. */
@Component
public final class SimilarFiles {

    private static final int SHOWN = 6;

    private final NearDuplicates duplicates;
    private final Renditions renditions;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final Clock clock;

    /** Takes what it asks; see there. */
    public SimilarFiles(
            NearDuplicates duplicates,
            Renditions renditions,
            Organisations organisations,
            AccessPolicy policy,
            Clock clock) {
        this.duplicates = duplicates;
        this.renditions = renditions;
        this.organisations = organisations;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Two files side by side.
     *
     * @param found what they have in common
     * @param organisation the short name of the other product's organisation
     * @param own a small picture of the product's file, if one was made
     * @param other a small picture of the other file, if one was made and this person may see it
     * @param address where the other product is shown to this person, if it is
     */
    public record Pair(
            NearDuplicate found,
            String organisation,
            @Nullable Rendition own,
            @Nullable Rendition other,
            @Nullable String address) {}

    /** Returns what this person may know of files like the product's, at most six. */
    public List<Pair> of(Person person, Product product) {
        return duplicates.of(person, product.id()).stream()
                .limit(SHOWN)
                .map(found -> beside(person, product.id(), found))
                .toList();
    }

    /** Returns one of them beside the product's own file, as far as this person may see it. */
    public Pair beside(Person person, ProductId product, NearDuplicate found) {
        Product other = found.other();
        Organisation owner = organisations.get(other.organisation());
        Rendition own = picture(product, found.file());
        if (may(person, Action.FETCH_ORIGINAL, other, owner)) {
            return new Pair(
                    found,
                    owner.shortName(),
                    own,
                    picture(other.id(), found.otherFile()),
                    "/studio/products/" + other.id());
        }
        if (may(person, Action.VIEW, other, owner)) {
            String address = other.isPublicAt(clock.instant()) ? "/products/" + other.id() : null;
            return new Pair(found, owner.shortName(), own, picture(other.id(), found.otherFile()), address);
        }
        return new Pair(found, owner.shortName(), own, null, null);
    }

    private boolean may(Person person, Action action, Product product, Organisation owner) {
        return policy.may(new Viewer.SignedIn(person), action, product, owner, clock.instant());
    }

    private @Nullable Rendition picture(ProductId product, MediaFileId file) {
        return renditions.of(product).stream()
                .filter(rendition -> rendition.mediaFile().equals(file))
                .filter(rendition -> rendition.contentType().startsWith("image/"))
                .filter(rendition -> rendition.widthPx().isPresent())
                .min(Comparator.comparingInt(rendition -> rendition.widthPx().orElseThrow()))
                .orElse(null);
    }
}
