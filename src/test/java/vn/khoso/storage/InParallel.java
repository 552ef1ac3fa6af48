package vn.khoso.storage;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs the same work many times at once and fails when one of them does. */
final class InParallel {

    private InParallel() {}

    static void run(int times, IntConsumer work) throws Exception {
        List<Callable<Integer>> tasks = IntStream.range(0, times)
                .<Callable<Integer>>mapToObj(number -> () -> {
                    work.accept(number);
                    return number;
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}
