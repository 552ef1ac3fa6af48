package vn.khoso.quota;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.khoso.shared.KhosoException;

/** Two acts at the same moment. */
final class Race {

    private Race() {}

    /** Runs both in real transactions of their own; true for each that went through, false for each that was refused. */
    static List<Boolean> atOnce(Runnable first, Runnable second) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> acts = List.of(after(start, first), after(start, second));
            return threads.invokeAll(acts).stream().map(Race::outcome).toList();
        }
    }

    private static Callable<Boolean> after(CyclicBarrier start, Runnable act) {
        return () -> {
            start.await();
            try {
                act.run();
                return true;
            } catch (KhosoException refused) {
                return false;
            }
        };
    }

    private static boolean outcome(Future<Boolean> act) {
        try {
            return act.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
