package vn.khoso.jobs;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Jobs for tests without a queue: keeps what was asked for, in order, and runs it only when told to. */
public final class RecordingJobs implements Jobs {

    private final List<Asked<?>> asked = new CopyOnWriteArrayList<>();

    /**
     * Work that was asked for.
     *
     * @param notBefore the earliest time, {@link Instant#MIN} for at once
     */
    public record Asked<T>(JobKind<T> kind, String key, T payload, Instant notBefore) {}

    /** Returns everything asked for and not withdrawn or run. */
    public List<Asked<?>> asked() {
        return List.copyOf(asked);
    }

    /** Runs the waiting jobs of the handler's kind, and those they ask for, in order. */
    public <T> void run(JobHandler<T> handler) throws Exception {
        for (int i = 0; i < asked.size(); i++) {
            Asked<?> next = asked.get(i);
            if (next.kind().equals(handler.kind())) {
                asked.remove(i);
                i = -1;
                handler.run(handler.kind().payloadType().cast(next.payload()));
            }
        }
    }

    @Override
    public <T> void schedule(JobKind<T> kind, String key, T payload) {
        scheduleAt(Instant.MIN, kind, key, payload);
    }

    @Override
    public <T> void schedule(JobKind<T> kind, String key, T payload, JobTerms terms) {
        schedule(kind, key, payload);
    }

    @Override
    public <T> void scheduleAt(Instant notBefore, JobKind<T> kind, String key, T payload) {
        cancel(kind, key);
        asked.add(new Asked<>(kind, key, payload, notBefore));
    }

    @Override
    public void cancel(JobKind<?> kind, String key) {
        asked.removeIf(job -> job.kind().equals(kind) && job.key().equals(key));
    }

    @Override
    public boolean isPending(JobKind<?> kind, String key) {
        return asked.stream()
                .anyMatch(job -> job.kind().equals(kind) && job.key().equals(key));
    }
}
