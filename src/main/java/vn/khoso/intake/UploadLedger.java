package vn.khoso.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.Replacements;
import vn.khoso.jobs.JobTerms;
import vn.khoso.jobs.Jobs;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;

/** Changes of an upload's state: each is one transaction with its audit entry and whatever must not exist without it. */
@Component
class UploadLedger {

    /** Reading and decoding more takes longer than people wait. */
    private static final ByteSize LARGE = ByteSize.ofMebibytes(1024);

    private final UploadRows uploads;
    private final Admission admission;
    private final MediaFiles files;
    private final Replacements replacements;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    UploadLedger(
            UploadRows uploads,
            Admission admission,
            MediaFiles files,
            Replacements replacements,
            Jobs jobs,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.uploads = uploads;
        this.admission = admission;
        this.files = files;
        this.replacements = replacements;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds an upload; returns false when the same file was begun a moment ago. */
    boolean begin(UploadRecord record, String fingerprint) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean added = uploads.add(record, fingerprint);
            if (added) {
                record(record, Actor.of(record.upload().account()), "upload.create");
            }
            return added;
        }));
    }

    /** Ends an upload without a file; returns false when it had ended before. */
    boolean end(UploadRecord record, Upload.State state, Actor actor, String action) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean ended = uploads.end(record.upload().id(), state, clock.instant());
            if (ended) {
                record(record, actor, action);
            }
            return ended;
        }));
    }

    /**
     * Ends an upload whose object is visible in the store: its product gets the file, and the check is asked for.
     *
     * @throws KhosoException {@link IntakeProblem#GONE} when it ended meanwhile, {@link IntakeProblem#PRODUCT_NOT_OPEN}
     *     when the product takes no files any more; nothing has changed then
     */
    void complete(UploadRecord record) {
        transactions.executeWithoutResult(status -> {
            Upload upload = record.upload();
            Instant now = clock.instant();
            if (!uploads.end(upload.id(), Upload.State.COMPLETED, now)) {
                throw new KhosoException(IntakeProblem.GONE);
            }
            upload.replaces().ifPresent(inUse -> replacements.reserve(upload.product(), inUse));
            files.receive(received(record, now));
            if (upload.replaces().isEmpty()) {
                // The new row holds the product's key: nobody can submit the product between this look and the commit.
                admission.requireTaking(upload);
            }
            record(record, Actor.of(upload.account()), "upload.complete");
            jobs.schedule(
                    upload.length().exceeds(LARGE) ? CheckJob.LARGE_KIND : CheckJob.KIND,
                    upload.mediaFile().toString(),
                    upload.mediaFile(),
                    JobTerms.of(record.organisation()).soon());
        });
    }

    private static MediaFile received(UploadRecord record, Instant now) {
        Upload upload = record.upload();
        return new MediaFile(
                upload.mediaFile(),
                upload.product(),
                upload.role(),
                upload.fileName(),
                record.claimedType(),
                record.write().key(),
                upload.length(),
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                upload.account(),
                now,
                upload.replaces());
    }

    private void record(UploadRecord record, Actor actor, String action) {
        Upload upload = record.upload();
        Map<String, String> detail = Map.of(
                "product",
                upload.product().value(),
                "mediaFile",
                upload.mediaFile().toString());
        audit.add(AuditEntry.of(actor, action, "upload/" + upload.id(), record.organisation(), detail));
    }
}
