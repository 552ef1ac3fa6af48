package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer and what it makes visible: a searcher is refreshed when it is asked for and something was written. */
final class OpenIndex {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong written = new AtomicLong();
    private final Object refreshing = new Object();
    private volatile long visible;

    private OpenIndex(IndexWriter writer, SearcherManager searchers) {
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Opens the writer of a directory and a searcher over it. */
    static OpenIndex of(IndexFiles files) throws IOException {
        IndexWriter writer = files.writer();
        try {
            return new OpenIndex(writer, new SearcherManager(writer, new SearcherFactory()));
        } catch (IOException e) {
            writer.rollback();
            throw e;
        }
    }

    IndexWriter writer() {
        return writer;
    }

    /** Tells whether the writer still accepts changes; after a full disk it does not. */
    boolean isWritable() {
        return writer.isOpen();
    }

    /** Makes everything written so far visible to the next search. */
    void changed() {
        written.incrementAndGet();
    }

    /** Answers with a searcher that sees all changes announced so far, and gives it back in any case. */
    <T> T search(Answer<T> answer) throws IOException {
        refresh();
        IndexSearcher searcher = searchers.acquire();
        try {
            return answer.from(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Releases searchers and writer; what cannot be written any more is given up, the last commit stays. */
    void close() throws IOException {
        searchers.close();
        if (!writer.isOpen()) {
            return;
        }
        try {
            writer.close();
        } catch (IOException e) {
            LOG.warn("search index closed without its last changes", e);
            writer.rollback();
        }
    }

    private void refresh() throws IOException {
        if (visible >= written.get()) {
            return;
        }
        synchronized (refreshing) {
            long upTo = written.get();
            if (visible >= upTo) {
                return;
            }
            try {
                searchers.maybeRefreshBlocking();
                visible = upTo;
            } catch (AlreadyClosedException e) {
                LOG.warn("search index cannot be written, the last state goes on answering", e);
            }
        }
    }

    /** Something asked of a searcher. */
    @FunctionalInterface
    interface Answer<T> {

        /** Returns the answer; must not keep the searcher. */
        T from(IndexSearcher searcher) throws IOException;
    }
}
