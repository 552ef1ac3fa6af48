package vn.khoso.web.studio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.catalogue.NearDuplicate;
import vn.khoso.catalogue.NearDuplicates;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.Renditions;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** Files that are the same as or resemble those of a product, each beside the other. */
@Component
class SimilarFiles {

    private static final int SHOWN = 6;

    private final NearDuplicates duplicates;
    private final Renditions renditions;
    private final Desk desk;

    SimilarFiles(NearDuplicates duplicates, Renditions renditions, Desk desk) {
        this.duplicates = duplicates;
        this.renditions = renditions;
        this.desk = desk;
    }

    /**
     * Two files side by side.
     *
     * @param found what they have in common
     * @param organisation the short name of the other product's organisation
     * @param own a small picture of the product's file, if one was made
     * @param other a small picture of the other file, if one was made
     * @param address where the other product is shown to this person
     */
    record Pair(
            NearDuplicate found,
            String organisation,
            @Nullable Rendition own,
            @Nullable Rendition other,
            String address) {}

    List<Pair> of(Person person, Product product) {
        return duplicates.of(person, product.id()).stream()
                .limit(SHOWN)
                .map(found -> new Pair(
                        found,
                        desk.organisation(found.other()).shortName(),
                        picture(product.id(), found.file()),
                        picture(found.other().id(), found.otherFile()),
                        address(person, found.other())))
                .toList();
    }

    private String address(Person person, Product other) {
        return desk.isColleague(person, other) ? "/studio/products/" + other.id() : "/products/" + other.id();
    }

    private @Nullable Rendition picture(ProductId product, MediaFileId file) {
        Optional<Rendition> narrowest = renditions.of(product).stream()
                .filter(rendition -> rendition.mediaFile().equals(file))
                .filter(rendition -> rendition.contentType().startsWith("image/"))
                .filter(rendition -> rendition.widthPx().isPresent())
                .min(java.util.Comparator.comparingInt(
                        rendition -> rendition.widthPx().orElseThrow()));
        return narrowest.orElse(null);
    }
}
