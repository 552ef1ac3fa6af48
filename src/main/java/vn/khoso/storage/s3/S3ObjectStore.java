package vn.khoso.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ByteRange;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.PartSlot;
import vn.khoso.storage.PartedWrite;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredObject;
import vn.khoso.storage.StoredPart;
import vn.khoso.storage.parts.BoundedSource;
import vn.khoso.storage.parts.PartSequence;

/**
 * Objects in a bucket. A parted write is a multipart upload and its token the upload's id; receipts are the parts' entity
 * tags. After each write the object's size is asked for and compared.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {

    /** The limits of S3: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html. */
    private static final ByteSize SMALLEST_PART = ByteSize.ofMebibytes(5);

    private static final String OCTETS = "application/octet-stream";
    private static final int MOST_PARTS = 10_000;
    private static final ByteSize LARGEST_PART = new ByteSize(PartBuffers.PART_BYTES);

    private final S3Bucket bucket;
    private final PartBuffers buffers;

    /** Makes the store; no request is sent before the first use. */
    public S3ObjectStore(S3Settings settings) {
        this.bucket = new S3Bucket(S3Connection.open(settings), settings);
        this.buffers = new PartBuffers(settings.parallelParts());
    }

    /** Tells whether the bucket is there. */
    public boolean bucketExists() {
        return bucket.exists();
    }

    /** Creates the bucket, private as servers make it. */
    public void createBucket() {
        bucket.create();
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream source, ByteSize length, String contentType) throws IOException {
        if (length.exceeds(LARGEST_PART)) {
            return putInParts(begin(key, contentType), source, length);
        }
        BoundedSource bytes = new BoundedSource(source, length);
        buffers.<Integer, IOException>lend(buffer -> {
            int count = bytes.fill(buffer);
            bytes.requireEnd(key);
            bucket.put(key, buffer, count, contentType);
            return count;
        });
        return verified(key, length);
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        try {
            return Optional.of(bucket.head(key));
        } catch (KhosoException failure) {
            if (failure.errorCode() == StorageProblem.OBJECT_MISSING) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public InputStream read(ObjectKey key) {
        return bucket.get(key);
    }

    @Override
    public InputStream read(ObjectKey key, ByteRange range) {
        return bucket.get(key, range);
    }

    @Override
    public void delete(ObjectKey key) {
        bucket.delete(key);
    }

    @Override
    public List<StoredObject> list(String prefix, String after, int limit) {
        return bucket.list(prefix, after, limit);
    }

    @Override
    public ByteSize minimumPartSize() {
        return SMALLEST_PART;
    }

    @Override
    public ByteSize maximumPartSize() {
        return LARGEST_PART;
    }

    @Override
    public PartedWrite begin(ObjectKey key) {
        return begin(key, OCTETS);
    }

    @Override
    public StoredPart write(PartedWrite write, PartSlot slot, InputStream source) {
        ByteSize limit = slot.limit().exceeds(LARGEST_PART) ? LARGEST_PART : slot.limit();
        return store(write, slot.number(), slot.offset(), new BoundedSource(source, limit));
    }

    @Override
    public StoredObject complete(PartedWrite write, List<StoredPart> parts) {
        PartSequence whole = PartSequence.of(write, parts, SMALLEST_PART);
        try {
            if (whole.parts().isEmpty()) {
                bucket.put(write.key(), new byte[0], 0, OCTETS);
                abort(write);
            } else {
                bucket.complete(write, whole.parts());
            }
        } catch (KhosoException failure) {
            if (failure.errorCode() == StorageProblem.PARTED_WRITE_GONE) {
                return stat(write.key())
                        .filter(object -> object.size().equals(whole.size()))
                        .orElseThrow(() -> failure);
            }
            throw failure;
        }
        return verified(write.key(), whole.size());
    }

    @Override
    public void abort(PartedWrite write) {
        try {
            bucket.abort(write);
        } catch (KhosoException failure) {
            if (failure.errorCode() != StorageProblem.PARTED_WRITE_GONE) {
                throw failure;
            }
        }
    }

    @Override
    public void close() {
        bucket.close();
    }

    private PartedWrite begin(ObjectKey key, String contentType) {
        return new PartedWrite(key, bucket.begin(key, contentType));
    }

    private StoredObject putInParts(PartedWrite write, InputStream source, ByteSize length) throws IOException {
        try {
            List<StoredPart> parts = new ArrayList<>();
            ByteSize end = ByteSize.ZERO;
            while (length.exceeds(end)) {
                long rest = Math.min(length.bytes() - end.bytes(), LARGEST_PART.bytes());
                BoundedSource bytes = new BoundedSource(source, new ByteSize(rest));
                StoredPart part = store(write, parts.size() + 1, end, bytes);
                bytes.requireFull(write.key());
                parts.add(part);
                end = part.end();
            }
            new BoundedSource(source, ByteSize.ZERO).requireEnd(write.key());
            return complete(write, parts);
        } catch (IOException | KhosoException failure) {
            abandon(write, failure);
            throw failure;
        }
    }

    private void abandon(PartedWrite write, Exception reason) {
        try {
            abort(write);
        } catch (KhosoException second) {
            reason.addSuppressed(second);
        }
    }

    private StoredPart store(PartedWrite write, int number, ByteSize offset, BoundedSource source) {
        if (number > MOST_PARTS) {
            throw new KhosoException(StorageProblem.STORE_REFUSES, write.key(), "more than 10,000 parts");
        }
        return buffers.lend(buffer -> {
            int count = source.fill(buffer);
            String receipt = count == 0 ? "" : bucket.putPart(write, number, buffer, count);
            return new StoredPart(number, offset, source.taken(), source.sha256(), receipt);
        });
    }

    private StoredObject verified(ObjectKey key, ByteSize expected) {
        StoredObject object = bucket.head(key);
        if (!object.size().equals(expected)) {
            throw new KhosoException(
                    StorageProblem.BYTES_DIFFER,
                    key,
                    expected.bytes(),
                    object.size().bytes());
        }
        return object;
    }
}
