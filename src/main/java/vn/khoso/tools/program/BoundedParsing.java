package vn.khoso.tools.program;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;

/**
 * Runs Java parsers with a time limit, two at a time at most. A parser that ignores its interruption keeps its place
 * until it ends, so that hostile files can slow parsing down but not fill the process with threads.
 */
@Component
public final class BoundedParsing {

    private static final int PLACES = 2;

    private final Semaphore places = new Semaphore(PLACES);

    /**
     * Runs the work in a thread of its own and waits for it.
     *
     * @param limit wall-clock time for waiting and working together
     * @param onFailure what to report when the parser fails in its own way
     * @throws KhosoException what the work threw, or {@code onFailure} with the parser's exception as cause, or
     *     {@link ToolsProblem#PARSER_TIMEOUT}, or {@link ToolsProblem#PROGRAM_INTERRUPTED} at shutdown
     */
    public <T> T run(Duration limit, ToolsProblem onFailure, Callable<T> work) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            if (!places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new KhosoException(ToolsProblem.PARSER_TIMEOUT);
            }
            FutureTask<T> task = new FutureTask<>(work);
            start(task);
            return await(task, deadline - System.nanoTime(), onFailure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KhosoException(ToolsProblem.PROGRAM_INTERRUPTED, e, "java", -1);
        }
    }

    private void start(FutureTask<?> task) {
        Thread.ofPlatform().daemon().name("parsing").start(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
    }

    private static <T> T await(FutureTask<T> task, long nanoseconds, ToolsProblem onFailure)
            throws InterruptedException {
        try {
            return task.get(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new KhosoException(ToolsProblem.PARSER_TIMEOUT, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KhosoException named) {
                throw named;
            }
            throw new KhosoException(onFailure, e.getCause());
        } finally {
            task.cancel(true);
        }
    }
}
