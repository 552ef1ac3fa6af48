package vn.khoso.intake;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.audit.Actor;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.UploadId;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.StorageProblem;

/** Ends uploads that will not be finished and frees their bytes; finishes those that a crash kept from it. */
@Component
class Clearance {

    private static final Logger LOG = LoggerFactory.getLogger(Clearance.class);

    private final UploadRows uploads;
    private final StoppedRows stopped;
    private final Writers writers;
    private final Completion completion;
    private final UploadLedger ledger;
    private final ObjectStore store;
    private final Clock clock;

    Clearance(
            UploadRows uploads,
            StoppedRows stopped,
            Writers writers,
            Completion completion,
            UploadLedger ledger,
            ObjectStore store,
            Clock clock) {
        this.uploads = uploads;
        this.stopped = stopped;
        this.writers = writers;
        this.completion = completion;
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /** Ends an upload because its account wants it so, even while a connection writes to it. */
    void terminate(UploadRecord record) {
        Actor actor = Actor.of(record.upload().account());
        if (ledger.end(record, Upload.State.TERMINATED, actor, "upload.terminate")) {
            free(record);
        }
    }

    /** Ends an upload when the failure says that the store does not hold its parts any more. */
    void giveUpIfLost(UploadRecord record, KhosoException failure) {
        if (failure.errorCode() == StorageProblem.PARTED_WRITE_GONE
                || failure.errorCode() == StorageProblem.BYTES_DIFFER) {
            LOG.warn("The store has lost an upload: upload={}", record.upload().id(), failure);
            ledger.end(record, Upload.State.EXPIRED, Actor.SYSTEM, "upload.give-up");
        }
    }

    /** One round of the work that comes back: finish, expire, sweep. */
    void run() {
        stopped.arrived().forEach(id -> withLease(id, this::finish));
        stopped.expired().forEach(id -> withLease(id, this::expire));
        stopped.unswept().forEach(id -> uploads.find(id).filter(this::free).ifPresent(swept -> stopped.swept(id)));
    }

    private void withLease(UploadId id, BiConsumer<UploadRecord, WriterLease> work) {
        Optional<WriterLease> free = writers.take(id);
        if (free.isEmpty()) {
            return;
        }
        try (WriterLease lease = free.get()) {
            uploads.find(id).filter(UploadRecord::isReceiving).ifPresent(record -> work.accept(record, lease));
        }
    }

    private void finish(UploadRecord record, WriterLease lease) {
        try {
            completion.complete(record, lease);
        } catch (KhosoException failure) {
            giveUpIfLost(record, failure);
            LOG.info(
                    "Upload not completed yet: upload={} because={}",
                    record.upload().id(),
                    failure.errorCode().code());
        }
    }

    private void expire(UploadRecord record, WriterLease lease) {
        if (!clock.instant().isBefore(record.upload().expiresAt())) {
            ledger.end(record, Upload.State.EXPIRED, Actor.SYSTEM, "upload.expire");
            free(record);
        }
    }

    /** Removes what an ended upload left in the store, but never the object of a completed one. */
    private boolean free(UploadRecord record) {
        try {
            store.delete(ObjectKey.uploadTail(record.upload().id()));
            if (record.upload().state() != Upload.State.COMPLETED) {
                store.abort(record.write());
                store.delete(record.write().key());
            }
            return true;
        } catch (KhosoException failure) {
            LOG.warn(
                    "Bytes of an ended upload stay for now: upload={}",
                    record.upload().id(),
                    failure);
            return false;
        }
    }
}
