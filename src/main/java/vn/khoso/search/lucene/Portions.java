package vn.khoso.search.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.khoso.search.SearchDocument;

/**
 * Reads products in portions, the next one while the last one is being written. What was read before reading failed is
 * still handed out; the failure comes after it.
 */
final class Portions {

    private static final int SIZE = 512;

    private final Iterator<SearchDocument> products;
    private CompletableFuture<Portion> coming;

    Portions(Iterator<SearchDocument> products) {
        this.products = products;
        this.coming = CompletableFuture.supplyAsync(this::read, Portions::aside);
    }

    /** Returns the next portion; empty at the end. Throws what reading threw. */
    List<SearchDocument> next() {
        Portion portion = coming.join();
        RuntimeException failure = portion.failure();
        if (failure == null) {
            coming = CompletableFuture.supplyAsync(this::read, Portions::aside);
        } else if (portion.products().isEmpty()) {
            throw failure;
        } else {
            coming = CompletableFuture.completedFuture(new Portion(List.of(), failure));
        }
        return portion.products();
    }

    /** Reading waits for the database, so it takes none of the threads that write. */
    private static void aside(Runnable reading) {
        Thread.ofVirtual().name("search-reading").start(reading);
    }

    private Portion read() {
        List<SearchDocument> portion = new ArrayList<>(SIZE);
        try {
            while (portion.size() < SIZE && products.hasNext()) {
                portion.add(products.next());
            }
            return new Portion(portion, null);
        } catch (RuntimeException e) {
            return new Portion(portion, e);
        }
    }

    private record Portion(
            List<SearchDocument> products, @Nullable RuntimeException failure) {}
}
