package vn.khoso.jobs;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Jobs in the database of the change that asks for them. */
@Component
final class DurableJobs implements Jobs {

    private static final int LONGEST_KEY = 200;

    private final JobRows rows;
    private final Lanes lanes;
    private final JsonMapper json;
    private final Clock clock;

    DurableJobs(JobRows rows, Lanes lanes, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.lanes = lanes;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public <T> void schedule(JobKind<T> kind, String key, T payload) {
        schedule(kind, key, payload, JobTerms.USUAL);
    }

    @Override
    public <T> void schedule(JobKind<T> kind, String key, T payload, JobTerms terms) {
        ask(kind, key, payload, new JobRows.Turn(clock.instant(), terms));
    }

    @Override
    public <T> void scheduleAt(Instant notBefore, JobKind<T> kind, String key, T payload) {
        ask(kind, key, payload, new JobRows.Turn(notBefore, JobTerms.USUAL));
    }

    private <T> void ask(JobKind<T> kind, String key, T payload, JobRows.Turn turn) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("key must have 1 to 200 characters, got " + key.length());
        }
        rows.ask(kind, key, json.writeValueAsBytes(payload), turn);
        afterCommit(() -> lanes.wake(kind.lane()));
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    @Override
    public void cancel(JobKind<?> kind, String key) {
        rows.cancel(kind, key);
    }

    @Override
    public boolean isPending(JobKind<?> kind, String key) {
        return rows.exists(kind, key);
    }
}
