package vn.khoso.search;

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
     * Makes the index hold exactly the given products, and what other threads change meanwhile. It goes on answering
     * all the time; products it held before stay findable until they are replaced or the end is reached. If it is
     * interrupted half-way the index stays incomplete and says so in {@link #state()}, also after a restart.
     *
     * @param documents every public or scheduled product; closed by the caller
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be written
     */
    void rebuild(Stream<SearchDocument> documents);

    /**
     * Answers a query. No text can make it fail.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_UNAVAILABLE}) when the index cannot be read
     */
    SearchResult search(SearchQuery query);

    /** Tells how much the index holds and whether it is complete; a new or discarded index is not. */
    IndexState state();

    /** Releases files and locks. Searching afterwards is an error. */
    @Override
    void close();
}
