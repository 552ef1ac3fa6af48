package vn.khoso.storage;

import vn.khoso.shared.ByteSize;
import vn.khoso.shared.Sha256;

/**
 * The record of one part that reached the store and is safe there. Whoever began the parted write keeps it, and hands
 * all of them back to {@link ObjectStore#complete}.
 *
 * @param number 1 for the first part
 * @param offset how many bytes of the object come before this part
 * @param size how many bytes were really stored; zero when the source had none, and then there is nothing to keep
 * @param sha256 the digest of exactly these bytes
 * @param receipt what the store wants to see again at completion, such as an S3 entity tag
 */
public record StoredPart(int number, ByteSize offset, ByteSize size, Sha256 sha256, String receipt) {

    /** Refuses numbers below 1. */
    public StoredPart {
        if (number < 1) {
            throw new IllegalArgumentException("part number must be >= 1, got " + number);
        }
    }

    /** Returns how many bytes of the object are safe once this part and all before it are. */
    public ByteSize end() {
        return offset.plus(size);
    }

    /** Tells whether the source had no bytes at all for this part. */
    public boolean isEmpty() {
        return size.bytes() == 0;
    }
}
