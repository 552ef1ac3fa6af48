package vn.khoso.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** Where the index is filled from: the truth about public and scheduled products. */
interface SearchSource {

    /** Returns what the index has to know of a product; empty when it is neither public nor scheduled. */
    Optional<SearchDocument> find(ProductId product);

    /** Returns the public or scheduled products of an organisation. */
    List<ProductId> publishedBy(OrganisationId organisation);

    /** Returns the public or scheduled products that are described by an entry of a vocabulary. */
    List<ProductId> describedBy(Vocabulary vocabulary, String code);

    /** Returns every public or scheduled product, read in portions as the stream is followed. */
    default Stream<SearchDocument> all() {
        return after("");
    }

    /** Returns those whose id comes after the given one, in ascending order of ids; all of them after an empty one. */
    Stream<SearchDocument> after(String id);
}
