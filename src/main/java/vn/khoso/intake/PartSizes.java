package vn.khoso.intake;

import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.storage.ObjectStore;

/** How large the parts of an upload are, on the store in use. */
@Component
class PartSizes {

    /** S3 takes 10,000 parts at most: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html. */
    private static final long MOST_PARTS = 10_000;

    private final long least;
    private final long most;

    PartSizes(ObjectStore store, IntakeProperties properties) {
        this.least = store.minimumPartSize().bytes();
        this.most = Math.max(
                least,
                Math.min(
                        store.maximumPartSize().bytes(),
                        properties.largestPart().bytes()));
    }

    /** Tells whether parts have a least size, so that bytes are gathered before they are stored. */
    boolean areGathered() {
        return least > 1;
    }

    /** Returns the largest file that fits into as many parts as there may be. */
    ByteSize largestFile() {
        return new ByteSize(areGathered() ? Math.multiplyExact(most, MOST_PARTS) : Long.MAX_VALUE);
    }

    /** Returns the most bytes for the next part of an upload. */
    ByteSize most(UploadRecord record) {
        long left = record.upload().length().bytes() - record.partStart().bytes();
        return new ByteSize(Math.min(most, left));
    }

    /** Tells whether so many gathered bytes make the next part: enough of them, or the last ones. */
    boolean makePart(UploadRecord record, ByteSize gathered) {
        long length = record.upload().length().bytes();
        long enough = Math.max(least, (length + MOST_PARTS - 1) / MOST_PARTS);
        return gathered.bytes() >= enough || record.partStart().bytes() + gathered.bytes() == length;
    }
}
