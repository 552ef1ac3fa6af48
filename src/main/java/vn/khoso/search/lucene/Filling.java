package vn.khoso.search.lucene;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.search.SearchDocument;

/** A rebuild on its way: commits now and then so that it can go on from there, and says how far it has come. */
final class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final long SAFE_EVERY = Duration.ofSeconds(20).toNanos();
    private static final long VISIBLE_EVERY = Duration.ofSeconds(1).toNanos();

    private final OpenIndex index;
    private final boolean answers;
    private long safe = System.nanoTime();
    private long visible = System.nanoTime();

    /** Begins; {@code answers} when the index is searched while it is filled. */
    Filling(OpenIndex index, boolean answers) {
        this.index = index;
        this.answers = answers;
    }

    /** Adds the next product; one that was changed meanwhile comes without a way to write it and is passed over. */
    void add(SearchDocument document, @Nullable IndexedProduct products) throws IOException {
        if (products != null) {
            index.put(document.id(), products.document(document));
        }
        index.markFilledUpTo(document.id());
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
}
