package vn.khoso.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.shared.ProductId;

/** The writer and what it makes visible: a searcher is refreshed when it is asked for and something was written. */
final class OpenIndex {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    private final IndexFiles files;
    private final ColumnCache columns;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong written = new AtomicLong();
    private final Object refreshing = new Object();
    private volatile long visible;
    private volatile CommitNote note;

    private OpenIndex(IndexFiles files, ColumnCache columns, IndexWriter writer, SearcherManager searchers) {
        this.files = files;
        this.columns = columns;
        this.note = CommitNote.of(writer);
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Opens the writer of a directory and a searcher over it. */
    static OpenIndex of(IndexFiles files, ColumnCache columns) throws IOException {
        IndexWriter writer = files.writer(columns::warm);
        try {
            OpenIndex index = new OpenIndex(files, columns, writer, new SearcherManager(writer, new SearcherFactory()));
            index.commit();
            return index;
        } catch (IOException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Opens the same files again, after an error has closed the writer. */
    OpenIndex reopened() throws IOException {
        OpenIndex again = of(files, columns);
        closeWriter();
        LOG.info("search index opened anew after an error: path={}", path());
        return again;
    }

    Path path() {
        return files.path();
    }

    CommitNote note() {
        return note;
    }

    /** Returns how many products there are, those not yet visible included. */
    long products() {
        return writer.getDocStats().numDocs;
    }

    /** Adds a document of a product that is not there; not durable before {@link #commit}. */
    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    /** Puts a document in place of what was known about a product; not durable before {@link #commit}. */
    void put(ProductId product, Document document) throws IOException {
        writer.updateDocument(Fields.id(product.value()), document);
    }

    /** Takes a product out; not durable before {@link #commit}. */
    void remove(ProductId product) throws IOException {
        writer.deleteDocuments(Fields.id(product.value()));
    }

    /** Takes everything out; the index is new again. */
    void clear() throws IOException {
        writer.deleteAll();
        note = CommitNote.NEW;
    }

    /** Notes how far a filling has come, in the order of ids. */
    void markFilledUpTo(ProductId product) {
        note = note.filledUpTo(product.value());
    }

    /** Notes that a filling reached its end. */
    void markFilled() {
        note = note.filled();
    }

    /** Makes all changes durable and visible. */
    void commit() throws IOException {
        note.leaveWith(writer);
        writer.commit();
        changed();
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

    /** Releases searchers, writer and files; what cannot be written any more is given up, the last commit stays. */
    void close() throws IOException {
        closeWriter();
        files.close();
    }

    private void closeWriter() throws IOException {
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
