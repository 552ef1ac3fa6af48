package vn.khoso.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.search.IndexState;
import vn.khoso.search.SearchDocument;
import vn.khoso.search.SearchIndex.Documents;
import vn.khoso.search.SearchProblem;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/**
 * The index that answers and, while one is being built beside it, that one too. Changes go into both, so nothing is
 * missing after the switch. An index that was never complete answers while it is filled: some results are better than
 * none.
 */
final class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private final IndexHome home;
    private final Object changing = new Object();
    private final Object rebuilding = new Object();
    private final Set<ProductId> changedMeanwhile = new HashSet<>();
    private boolean rebuildRuns;
    private volatile OpenIndex live;
    private volatile @Nullable OpenIndex building;

    /** Opens what is there; what cannot be used counts as missing. */
    Generations(IndexHome home) {
        this.home = home;
        try {
            Optional<OpenIndex> serving = home.serving();
            Optional<OpenIndex> unfinished = home.unfinished(serving);
            live = serving.or(() -> unfinished).orElseGet(() -> created(home));
            building = unfinished.orElse(live.note().complete() ? null : live);
        } catch (IOException | UncheckedIOException e) {
            throw unavailable(e);
        }
    }

    /** Puts a product in place of what was known about it. */
    void put(SearchDocument document, IndexedProduct products) {
        write(() -> {
            synchronized (changing) {
                noteChange(document.id());
                for (OpenIndex index : written()) {
                    index.put(document.id(), products.document(document));
                }
            }
            commitAll();
        });
    }

    /** Takes a product out. */
    void remove(ProductId product) {
        write(() -> {
            synchronized (changing) {
                noteChange(product);
                for (OpenIndex index : written()) {
                    index.remove(product);
                }
            }
            commitAll();
        });
    }

    /** Takes everything out and begins anew. */
    void removeAll() {
        write(() -> {
            synchronized (changing) {
                for (OpenIndex index : written()) {
                    index.clear();
                }
                building = building == null ? live : building;
            }
            commitAll();
        });
    }

    /** Fills an index beside the one that answers, or goes on filling it, and switches to it. */
    void rebuild(Documents documents, IndexedProduct products) {
        synchronized (rebuilding) {
            try {
                write(() -> build(documents, products));
            } finally {
                synchronized (changing) {
                    rebuildRuns = false;
                    changedMeanwhile.clear();
                }
            }
        }
    }

    /** Answers with a searcher; when the index was exchanged at that moment, asks the new one. */
    <T> T answer(OpenIndex.Answer<T> question) {
        while (true) {
            OpenIndex asked = live;
            try {
                return asked.search(question);
            } catch (AlreadyClosedException e) {
                if (asked == live) {
                    throw unavailable(e);
                }
            } catch (IOException | UncheckedIOException e) {
                throw unavailable(e);
            }
        }
    }

    /** Tells what the index that answers holds; while another is built it counts as incomplete. */
    IndexState state() {
        OpenIndex filling = building;
        long rebuilt = filling == null ? 0 : filling.products();
        return answer(searcher -> new IndexState(searcher.getIndexReader().numDocs(), filling == null, rebuilt));
    }

    /** Releases files and locks. */
    void close() {
        try {
            synchronized (changing) {
                for (OpenIndex index : written()) {
                    index.close();
                }
            }
            home.close();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private void build(Documents documents, IndexedProduct products) throws IOException {
        OpenIndex filled = begun();
        try (Stream<SearchDocument> rest = documents.after(filled.note().upTo())) {
            Filling filling = new Filling(filled, filled == live, products);
            Portions portions = new Portions(rest.iterator());
            for (List<SearchDocument> portion = portions.next(); !portion.isEmpty(); portion = portions.next()) {
                synchronized (changing) {
                    filling.add(portion, changedMeanwhile);
                }
                filling.keepSafe();
            }
        }
        switchTo(filled);
        LOG.info("search index rebuilt: products={}", filled.products());
    }

    private OpenIndex begun() throws IOException {
        synchronized (changing) {
            rebuildRuns = true;
            OpenIndex begun = building;
            if (begun == null) {
                begun = home.create();
                building = begun;
            }
            return begun;
        }
    }

    private void switchTo(OpenIndex filled) throws IOException {
        filled.markFilled();
        filled.commit();
        OpenIndex before = live;
        synchronized (changing) {
            home.serve(filled);
            live = filled;
            building = null;
        }
        if (before != filled) {
            before.close();
            home.delete(before);
        }
    }

    /** What changes during a rebuild is newer than what the rebuild is about to write. */
    private void noteChange(ProductId product) {
        if (rebuildRuns) {
            changedMeanwhile.add(product);
        }
    }

    private List<OpenIndex> written() {
        OpenIndex beside = building;
        return beside == null || beside == live ? List.of(live) : List.of(live, beside);
    }

    private void commitAll() throws IOException {
        for (OpenIndex index : written()) {
            index.commit();
        }
    }

    private void write(Change change) {
        try {
            reopenIfNeeded();
            change.make();
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable(e);
        }
    }

    /** After a full disk a writer is closed for good; the directory still holds the last commit. */
    private void reopenIfNeeded() throws IOException {
        synchronized (changing) {
            OpenIndex answering = live;
            OpenIndex beside = building;
            if (!answering.isWritable()) {
                live = answering.reopened();
            }
            if (beside != null && !beside.isWritable()) {
                building = beside == answering ? live : beside.reopened();
            }
        }
    }

    private static OpenIndex created(IndexHome home) {
        try {
            return home.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
