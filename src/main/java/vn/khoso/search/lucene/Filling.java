package vn.khoso.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.search.SearchDocument;
import vn.khoso.shared.ProductId;

/** A rebuild on its way: commits now and then so that it can go on from there, and says how far it has come. */
final class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final long SAFE_EVERY = Duration.ofSeconds(60).toNanos();
    private static final long VISIBLE_EVERY = Duration.ofSeconds(1).toNanos();

    private final OpenIndex index;
    private final boolean answers;
    private final boolean empty;
    private final IndexedProduct products;
    private long safe = System.nanoTime();
    private long visible = System.nanoTime();

    /** Begins; {@code answers} when the index is searched while it is filled. */
    Filling(OpenIndex index, boolean answers, IndexedProduct products) {
        this.index = index;
        this.answers = answers;
        this.empty = index.products() == 0;
        this.products = products;
    }

    /** Adds the next products, all cores at work; those that were changed meanwhile are passed over. */
    void add(List<SearchDocument> portion, Set<ProductId> changedMeanwhile) throws IOException {
        try {
            portion.parallelStream()
                    .filter(document -> !changedMeanwhile.contains(document.id()))
                    .forEach(this::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!portion.isEmpty()) {
            index.markFilledUpTo(portion.getLast().id());
        }
    }

    /** Commits or shows what was added if it is time to. */
    void keepSafe() throws IOException {
        long now = System.nanoTime();
        if (now - safe > SAFE_EVERY) {
            index.commit();
            safe = now;
            LOG.info("search index is being rebuilt: products={}", index.products());
        } else if (answers && now - visible > VISIBLE_EVERY) {
            index.changed();
            visible = now;
        }
    }

    private void write(SearchDocument document) {
        try {
            if (empty) {
                index.add(products.document(document));
            } else {
                index.put(document.id(), products.document(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
