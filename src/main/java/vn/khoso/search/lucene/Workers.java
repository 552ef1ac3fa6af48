package vn.khoso.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Shares the work of one search among the cores. The thread that asks does its own part, and what nobody has begun when
 * it is done, so that a search never waits for others.
 */
final class Workers implements AutoCloseable {

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("search-", 0).factory());

    /** Returns how many parts are worth making. */
    int parts() {
        return cores;
    }

    /** Does all parts and returns their results in order. */
    <T> List<T> all(List<Callable<T>> parts) throws IOException {
        List<FutureTask<T>> tasks = parts.stream().map(FutureTask::new).toList();
        if (!threads.isShutdown()) {
            tasks.stream().skip(1).forEach(threads::execute);
        }
        tasks.forEach(FutureTask::run);
        List<T> results = new ArrayList<>();
        for (Future<T> task : tasks) {
            results.add(result(task));
        }
        return results;
    }

    @Override
    public void close() {
        threads.close();
    }

    private static <T> T result(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while searching", e);
        }
    }

    private static IOException unwrapped(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> new IOException("a part of a search failed");
            case IOException known -> known;
            case RuntimeException known -> throw known;
            case Error known -> throw known;
            default -> new IOException(cause);
        };
    }
}
