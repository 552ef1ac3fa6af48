package vn.khoso.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.storage.ObjectStore;

/**
 * Hands a file whose bytes are all stored to its product: the object is made visible in the store, then one transaction
 * does the rest. May be repeated after a crash between the two.
 */
@Component
class Completion {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

    private final ObjectStore store;
    private final UploadRows uploads;
    private final PartRows parts;
    private final Admission admission;
    private final UploadLedger ledger;

    Completion(ObjectStore store, UploadRows uploads, PartRows parts, Admission admission, UploadLedger ledger) {
        this.store = store;
        this.uploads = uploads;
        this.parts = parts;
        this.admission = admission;
        this.ledger = ledger;
    }

    /**
     * Completes an upload that has everything.
     *
     * @param lease held by the caller
     * @throws vn.khoso.shared.KhosoException {@link IntakeProblem#PRODUCT_NOT_OPEN} when the product was submitted meanwhile; the bytes
     *     stay, and once it is a draft again the next attempt succeeds
     */
    Upload complete(UploadRecord record, WriterLease lease) {
        Upload upload = record.upload();
        admission.requireTaking(upload);
        if (!lease.storing()) {
            throw lease.lost();
        }
        store.complete(record.write(), parts.of(upload.id()));
        ledger.complete(record);
        LOG.info(
                "Upload completed: upload={} mediaFile={} bytes={}",
                upload.id(),
                upload.mediaFile(),
                upload.length().bytes());
        return uploads.find(upload.id()).map(UploadRecord::upload).orElse(upload);
    }
}
