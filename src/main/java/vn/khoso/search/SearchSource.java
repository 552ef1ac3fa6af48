package vn.khoso.search;

import java.util.Optional;
import java.util.stream.Stream;
import vn.khoso.shared.ProductId;

/** Where the index is filled from: the truth about public and scheduled products. */
interface SearchSource {

    /** Returns what the index has to know of a product; empty when it is neither public nor scheduled. */
    Optional<SearchDocument> find(ProductId product);

    /** Returns every public or scheduled product, read in portions as the stream is followed. */
    Stream<SearchDocument> all();
}
