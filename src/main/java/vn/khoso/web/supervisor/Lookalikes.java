package vn.khoso.web.supervisor;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.NearDuplicate;
import vn.khoso.catalogue.NearDuplicates;
import vn.khoso.catalogue.Product;
import vn.khoso.organisation.Organisations;
import vn.khoso.quota.Credit;
import vn.khoso.quota.Credits;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.ProductId;
import vn.khoso.web.view.SimilarFiles;

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
    private final Organisations organisations;
    private final SimilarFiles similar;

    Lookalikes(
            NearDuplicates duplicates,
            Credits credits,
            MediaFiles files,
            Organisations organisations,
            SimilarFiles similar) {
        this.duplicates = duplicates;
        this.credits = credits;
        this.files = files;
        this.organisations = organisations;
        this.similar = similar;
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
        Credit credit = credits.find(other.id()).orElseThrow();
        boolean inScope = Supervision.of(person).covers(organisations.get(other.organisation()));
        return new Pair(
                similar.beside(person, product, found),
                credit,
                files.get(found.file()),
                files.get(found.otherFile()),
                inScope
                        ? "/supervisor/organisations/" + credit.organisation() + "/" + credit.year() + "?product="
                                + other.id() + "#case"
                        : "/products/" + other.id());
    }

    /**
     * Two products side by side.
     *
     * @param similar the files, with a small picture of each
     * @param credit whether the other one counts
     * @param own the judged product's file
     * @param other the other product's file
     * @param address where the other product is shown to this person
     */
    record Pair(SimilarFiles.Pair similar, Credit credit, MediaFile own, MediaFile other, String address) {

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
