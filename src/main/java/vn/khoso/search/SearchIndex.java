package vn.khoso.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/**
 * The port to full-text search. The index is disposable: it can be thrown away at any time and filled again from the
 * database. Every adapter passes {@code SearchIndexContract}. Safe for use by many threads.
 */
public interface SearchIndex extends AutoCloseable {

    /**
     * Puts a product into the index in place of what was known about it. When the method returns the change is durable
     * and the next search sees it.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be written
     */
    void addOrUpdate(SearchDocument document);

    /**
     * Takes a product out; nothing happens when it is not there. Durable and visible like {@link #addOrUpdate}.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be written
     */
    void remove(ProductId product);

    /**
     * Takes everything out.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be written
     */
    void removeAll();

    /**
     * Makes the index hold exactly the given products, and what other threads change meanwhile. The new index is built
     * beside the one that answers, which goes on answering from what it holds until the end is reached; an index that
     * holds nothing yet shows what it has already got. If the rebuild is interrupted half-way the index says so in
     * {@link #state()}, also after a restart, and the next rebuild may go on from where it stopped.
     *
     * @param documents every public or scheduled product
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be written
     */
    void rebuild(Documents documents);

    /** Rebuilds from a stream in ascending order of ids; closed by the caller. */
    default void rebuild(Stream<SearchDocument> documents) {
        rebuild(last -> documents.filter(document -> document.id().value().compareTo(last) > 0));
    }

    /**
     * Answers a query. No text can make it fail.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be read
     */
    SearchResult search(SearchQuery query);

    /**
     * Finds titles while somebody types: public products whose title has every word so far, with or without marks, the
     * last word perhaps unfinished. Best first, so many at most; none for fewer than two letters. No text can make it
     * fail.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be read
     */
    List<ProductId> suggest(String text, int most, Instant now);

    /**
     * Finds public products that speak of the same as one product: of the same topics and campaigns, with the same telling
     * words in title, summary and text. Most alike first, so many at most, never the product itself; none when the index
     * does not hold it.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be read
     */
    List<ProductId> alike(ProductId product, int most, Instant now);

    /**
     * Tells how a query is read and why its first ten results rank as they do, by relevance whatever order is asked.
     * Much slower than {@link #search}.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be read
     */
    SearchExplanation explain(SearchQuery query);

    /**
     * Looks for these abbreviations as well, from the next query on; they take the place of those given before and stand
     * beside the ones that are shipped.
     *
     * @param additions full forms by short form; what is not one word and two or more words is left out
     */
    void abbreviations(Map<String, String> additions);

    /** Tells how much the index holds and whether it is complete; a new or discarded index is not. */
    IndexState state();

    /** Releases files and locks. Searching afterwards is an error. */
    @Override
    void close();

    /** Every public or scheduled product, in ascending order of ids. */
    @FunctionalInterface
    interface Documents {

        /** Returns those whose id comes after the given one, all of them after an empty one; closed by the index. */
        Stream<SearchDocument> after(String id);
    }
}
