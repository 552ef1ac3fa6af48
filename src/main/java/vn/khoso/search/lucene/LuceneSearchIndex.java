package vn.khoso.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.search.IndexState;
import vn.khoso.search.SearchDocument;
import vn.khoso.search.SearchExplanation;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchProblem;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.SearchResult;
import vn.khoso.search.lucene.IndexFiles.CommitNote;
import vn.khoso.search.reading.Abbreviations;
import vn.khoso.search.reading.Excerpts;
import vn.khoso.search.reading.QueryReader;
import vn.khoso.search.reading.Syllables;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/**
 * The index in a directory of this machine. One process writes and searches it; a second one is refused at start. A
 * change is committed before its method returns, commits of several threads fall together. When the disk refuses, the
 * last state goes on answering and the next change opens the writer anew.
 */
public final class LuceneSearchIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearchIndex.class);
    private static final long VISIBLE_EVERY = Duration.ofSeconds(1).toNanos();

    private final IndexFiles files;
    private final IndexedProduct products;
    private final LuceneSearch search;
    private final Explaining explaining;
    private final TitleSuggestions suggestions;
    private final Abbreviations abbreviations;
    private final Object changing = new Object();
    private final Object rebuilding = new Object();
    private final Set<ProductId> changedMeanwhile = new HashSet<>();
    private boolean rebuildRuns;
    private volatile OpenIndex index;
    private volatile CommitNote note;

    /**
     * Opens the index in a directory, empty if the directory is missing, damaged or of another version.
     *
     * @throws KhosoException ({@link SearchProblem#INDEX_IN_USE}) when another process holds the directory,
     *     ({@link SearchProblem#INDEX_UNAVAILABLE}) when the disk refuses
     */
    public LuceneSearchIndex(Path directory) {
        this(IndexFiles.open(directory));
    }

    /** Opens the index in files that are there. */
    LuceneSearchIndex(IndexFiles files) {
        Syllables syllables = new Syllables();
        this.products = new IndexedProduct(syllables);
        this.abbreviations = Abbreviations.shipped(syllables);
        QueryReader queryReader = new QueryReader(syllables, abbreviations);
        this.search = new LuceneSearch(queryReader, new Excerpts(syllables));
        this.explaining = new Explaining(queryReader);
        this.suggestions = new TitleSuggestions(syllables);
        this.files = files;
        try {
            this.index = OpenIndex.of(files);
            this.note = CommitNote.of(index.writer());
            commit();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void addOrUpdate(SearchDocument document) {
        write(() -> {
            synchronized (changing) {
                noteChange(document.id());
                put(document);
            }
            commit();
        });
    }

    @Override
    public void remove(ProductId product) {
        write(() -> {
            synchronized (changing) {
                noteChange(product);
                index.writer().deleteDocuments(Fields.id(product.value()));
            }
            commit();
        });
    }

    @Override
    public void removeAll() {
        write(() -> {
            note = new CommitNote(note.version(), note.generation(), false);
            index.writer().deleteAll();
            commit();
        });
    }

    @Override
    public void rebuild(Stream<SearchDocument> documents) {
        synchronized (rebuilding) {
            try {
                write(() -> replaceAll(documents.iterator()));
            } finally {
                synchronized (changing) {
                    rebuildRuns = false;
                    changedMeanwhile.clear();
                }
            }
        }
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return answer(searcher -> search.search(searcher, query));
    }

    @Override
    public List<ProductId> suggest(String text, int most, Instant now) {
        return answer(searcher -> suggestions.of(searcher, text, most, now));
    }

    @Override
    public SearchExplanation explain(SearchQuery query) {
        return answer(searcher -> explaining.explain(searcher, query));
    }

    @Override
    public void abbreviations(Map<String, String> additions) {
        abbreviations.add(additions);
    }

    @Override
    public IndexState state() {
        try {
            return index.search(
                    searcher -> new IndexState(searcher.getIndexReader().numDocs(), note.complete()));
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
            files.close();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Writes every product with a new generation, then takes out what is left of older ones. */
    private void replaceAll(Iterator<SearchDocument> documents) throws IOException {
        synchronized (changing) {
            rebuildRuns = true;
            note = note.begun();
        }
        commit();
        long count = putAll(documents);
        synchronized (changing) {
            index.writer()
                    .deleteDocuments(LongField.newRangeQuery(Fields.GENERATION, Long.MIN_VALUE, note.generation() - 1));
            note = note.ended();
        }
        commit();
        LOG.info("search index rebuilt: products={} generation={}", count, note.generation());
    }

    private long putAll(Iterator<SearchDocument> documents) throws IOException {
        long count = 0;
        long shown = System.nanoTime();
        while (documents.hasNext()) {
            SearchDocument document = documents.next();
            synchronized (changing) {
                if (!changedMeanwhile.contains(document.id())) {
                    put(document);
                }
            }
            count++;
            if (System.nanoTime() - shown > VISIBLE_EVERY) {
                index.changed();
                shown = System.nanoTime();
            }
        }
        return count;
    }

    /** What changes during a rebuild is newer than what the rebuild is about to write. */
    private void noteChange(ProductId product) {
        if (rebuildRuns) {
            changedMeanwhile.add(product);
        }
    }

    private void put(SearchDocument document) throws IOException {
        index.writer().updateDocument(Fields.id(document.id().value()), products.document(document, note.generation()));
    }

    private <T> T answer(OpenIndex.Answer<T> question) {
        try {
            return index.search(question);
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw unavailable(e);
        }
    }

    private void commit() throws IOException {
        synchronized (changing) {
            note.leaveWith(index.writer());
        }
        index.writer().commit();
        index.changed();
    }

    private void write(Change change) {
        try {
            reopenIfNeeded();
            change.make();
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable(e);
        }
    }

    /** After a full disk the writer is closed for good; the directory still holds the last commit. */
    private void reopenIfNeeded() throws IOException {
        synchronized (changing) {
            if (!index.isWritable()) {
                OpenIndex closed = index;
                index = OpenIndex.of(files);
                note = CommitNote.of(index.writer());
                closed.close();
                LOG.info("search index opened anew after an error");
            }
        }
    }

    private static KhosoException unavailable(Exception cause) {
        LOG.error("search index unavailable", cause);
        return new KhosoException(SearchProblem.INDEX_UNAVAILABLE, cause);
    }

    /** A change of the index. */
    @FunctionalInterface
    private interface Change {

        void make() throws IOException;
    }
}
