package vn.khoso.storage;

import vn.khoso.shared.ByteSize;

/**
 * Where a part belongs and how much of the source may go into it.
 *
 * @param number 1 for the first part, then without gaps
 * @param offset how many bytes of the object come before this part
 * @param limit the most bytes to take from the source, at least 1
 */
public record PartSlot(int number, ByteSize offset, ByteSize limit) {

    /** Refuses numbers and limits below 1. */
    public PartSlot {
        if (number < 1 || limit.bytes() < 1) {
            throw new IllegalArgumentException(
                    "part number and limit must be >= 1, got " + number + " and " + limit.bytes());
        }
    }
}
