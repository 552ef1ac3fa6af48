package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ByteRange;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.PartSlot;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredPart;

/**
 * Brings arriving bytes into the store, slice by slice, and records each one before the next is taken.
 *
 * <p>Where parts may be small they go straight from the line to the store. Where a part has a least size (S3: 5 MiB), bytes
 * are gathered on the scratch disk first; what is too little for a part when the line ends is put beside it as the
 * upload's tail, and the next connection goes on from there. So even a line that never lives for 5 MiB makes progress.
 */
@Component
class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private final ObjectStore store;
    private final UploadRows uploads;
    private final PartRows parts;
    private final ScratchFiles scratch;
    private final PartSizes sizes;
    private final IntakeProperties properties;
    private final Clock clock;

    Receiving(
            ObjectStore store,
            UploadRows uploads,
            PartRows parts,
            ScratchFiles scratch,
            PartSizes sizes,
            IntakeProperties properties,
            Clock clock) {
        this.store = store;
        this.uploads = uploads;
        this.parts = parts;
        this.scratch = scratch;
        this.sizes = sizes;
        this.properties = properties;
        this.clock = clock;
    }

    /** Takes all that comes and returns the upload as it stands then. */
    UploadRecord receive(UploadRecord begun, InputStream line, WriterLease lease) {
        ArrivingBody body = new ArrivingBody(line, lease, clock, properties.partTime());
        UploadRecord record = begun;
        while (body.isOpen() && !record.upload().hasEverything()) {
            body.nextSlice();
            record = sizes.areGathered() ? gather(record, body, lease) : pass(record, body, lease);
        }
        return record;
    }

    private UploadRecord pass(UploadRecord record, ArrivingBody body, WriterLease lease) {
        StoredPart part = store.write(record.write(), slot(record, sizes.most(record)), body);
        return part.isEmpty() ? record : keep(record, part, body, lease);
    }

    private UploadRecord gather(UploadRecord record, ArrivingBody body, WriterLease lease) {
        try (ScratchFile gathered = scratch.open()) {
            if (!restoreTail(record, gathered)) {
                keepTail(record, null, lease);
                throw new KhosoException(
                        IntakeProblem.OFFSET_DIFFERS,
                        record.upload().offset().bytes(),
                        record.partStart().bytes());
            }
            long tail = gathered.size().bytes();
            long fresh = gathered.fill(body, sizes.most(record).bytes() - tail);
            if (fresh == 0) {
                return record;
            }
            if (!lease.storing()) {
                throw lease.lost();
            }
            return sizes.makePart(record, gathered.size())
                    ? keep(record, write(record, gathered), body, lease)
                    : keepTail(record, put(record, gathered), lease);
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        }
    }

    private boolean restoreTail(UploadRecord record, ScratchFile gathered) {
        if (record.tail().isEmpty()) {
            return true;
        }
        Tail tail = record.tail().get();
        ByteRange range = new ByteRange(0, tail.size().bytes() - 1);
        try (DigestInputStream source = new DigestInputStream(store.read(tailKey(record), range), Sha256.newDigest())) {
            gathered.fill(source, tail.size().bytes());
            if (Sha256.of(source.getMessageDigest()).equals(tail.sha256())) {
                return true;
            }
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        } catch (KhosoException failure) {
            if (failure.errorCode() != StorageProblem.OBJECT_MISSING) {
                throw failure;
            }
        }
        LOG.warn(
                "The tail of an upload is gone and will be sent again: upload={}",
                record.upload().id());
        return false;
    }

    private StoredPart write(UploadRecord record, ScratchFile gathered) {
        try (InputStream content = gathered.content()) {
            StoredPart part = store.write(record.write(), slot(record, gathered.size()), content);
            if (!part.size().equals(gathered.size())) {
                throw new KhosoException(
                        StorageProblem.BYTES_DIFFER, record.write().key());
            }
            return part;
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        }
    }

    private Tail put(UploadRecord record, ScratchFile gathered) {
        try (InputStream content = gathered.content()) {
            store.put(tailKey(record), content, gathered.size(), "application/octet-stream");
            return new Tail(gathered.size(), gathered.sha256());
        } catch (IOException failure) {
            throw ScratchFile.failed(failure);
        }
    }

    private UploadRecord keep(UploadRecord record, StoredPart part, ArrivingBody body, WriterLease lease) {
        ByteSize length = record.upload().length();
        if (part.end().equals(length) && body.hasMore()) {
            throw new KhosoException(IntakeProblem.LENGTH_EXCEEDED, SizeText.of(length));
        }
        Instant now = clock.instant();
        if (!parts.add(lease, part, now, now.plus(properties.keepUnfinished()))) {
            throw lease.lost();
        }
        return current(lease);
    }

    private UploadRecord keepTail(UploadRecord record, @Nullable Tail tail, WriterLease lease) {
        Instant now = clock.instant();
        if (!parts.keepTail(lease, record.partStart(), tail, now, now.plus(properties.keepUnfinished()))) {
            throw lease.lost();
        }
        return current(lease);
    }

    private UploadRecord current(WriterLease lease) {
        return uploads.find(lease.upload()).orElseThrow(() -> new KhosoException(IntakeProblem.NOT_FOUND));
    }

    private static PartSlot slot(UploadRecord record, ByteSize limit) {
        return new PartSlot(record.nextPart(), record.partStart(), limit);
    }

    private static ObjectKey tailKey(UploadRecord record) {
        return ObjectKey.uploadTail(record.upload().id());
    }
}
