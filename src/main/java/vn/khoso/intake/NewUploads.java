package vn.khoso.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Product;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.UploadId;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.PartedWrite;

/** How uploads begin. */
@Component
class NewUploads {

    private final Admission admission;
    private final UploadRows uploads;
    private final UploadLedger ledger;
    private final ObjectStore store;
    private final IntakeProperties properties;
    private final Clock clock;

    NewUploads(
            Admission admission,
            UploadRows uploads,
            UploadLedger ledger,
            ObjectStore store,
            IntakeProperties properties,
            Clock clock) {
        this.admission = admission;
        this.uploads = uploads;
        this.ledger = ledger;
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Begins an upload as {@link Uploads#create} says. */
    Upload begin(Person person, ProductId productId, OfferedFile file) {
        FileName name = admission.requireAcceptable(file);
        Product product = admission.requireTaking(person, productId, file.role(), file.replaces());
        Optional<Upload> begun = same(person, productId, file);
        if (begun.isPresent()) {
            return begun.get();
        }
        admission.requireRoom(file.length());
        UploadRecord record = make(person, product, file, name);
        if (ledger.begin(record, file.fingerprint())) {
            return record.upload();
        }
        // The same file was begun by another request a moment ago: go on with that one.
        store.abort(record.write());
        return same(person, productId, file).orElseThrow(() -> new KhosoException(IntakeProblem.BUSY));
    }

    private Optional<Upload> same(Person person, ProductId product, OfferedFile file) {
        return uploads.findSame(person.id(), product, file).map(UploadRecord::upload);
    }

    private UploadRecord make(Person person, Product product, OfferedFile file, FileName name) {
        Instant now = clock.instant();
        MediaFileId mediaFile = MediaFileId.random();
        PartedWrite write = store.begin(ObjectKey.original(KhosoTime.yearOf(now), mediaFile));
        Upload upload = new Upload(
                UploadId.random(),
                person.id(),
                product.id(),
                mediaFile,
                file.role(),
                name.value(),
                file.length(),
                ByteSize.ZERO,
                file.metadata(),
                Upload.State.RECEIVING,
                now,
                now.plus(properties.keepUnfinished()),
                file.replaces());
        return new UploadRecord(upload, product.organisation(), file.claimedType(), write, 0, Optional.empty());
    }
}
