package vn.khoso.web.supervisor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A question that is asked while another one is answered; each on a connection of its own. */
final class Beside<T> {

    private final CompletableFuture<T> coming;

    Beside(Supplier<T> question) {
        this.coming = CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
    }

    /** Waits for the answer; what went wrong is thrown as if it had been asked here. */
    T get() {
        try {
            return coming.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
