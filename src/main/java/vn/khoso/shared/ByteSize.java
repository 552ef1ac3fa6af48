package vn.khoso.shared;

/**
 * A number of bytes.
 *
 * @param bytes at least 0
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    /** No bytes at all. */
    public static final ByteSize ZERO = new ByteSize(0);

    private static final long KIB = 1024;

    /** Refuses a negative number. */
    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be >= 0, got " + bytes);
        }
    }

    /** Returns the size of the given number of binary megabytes (1,048,576 bytes each). */
    public static ByteSize ofMebibytes(long mebibytes) {
        return new ByteSize(Math.multiplyExact(mebibytes, KIB * KIB));
    }

    /** Returns the sum of both sizes. */
    public ByteSize plus(ByteSize other) {
        return new ByteSize(Math.addExact(bytes, other.bytes));
    }

    /** Tells whether this size is strictly larger than the other. */
    public boolean exceeds(ByteSize other) {
        return bytes > other.bytes;
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }
}
