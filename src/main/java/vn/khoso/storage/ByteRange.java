package vn.khoso.storage;

import vn.khoso.shared.ByteSize;

/**
 * Consecutive bytes of an object, both ends included, as in {@code Content-Range} (RFC 9110 section 14.4). Suffix and
 * open ranges of a request are resolved against the object's size before they become one of these.
 *
 * @param first position of the first byte, 0 for the object's first
 * @param last position of the last byte, at least {@code first}
 */
public record ByteRange(long first, long last) {

    /** Refuses negative positions and ends before the start. */
    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("range must have 0 <= first <= last, got " + first + "-" + last);
        }
    }

    /** Returns how many bytes the range spans. */
    public ByteSize length() {
        return new ByteSize(last - first + 1);
    }
}
