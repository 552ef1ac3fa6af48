package vn.khoso.tools.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chain of directories in a TIFF, one for each of its pictures (TIFF 6.0, section 2). */
final class TiffDirectories {

    /** More than any limit on pictures, and an end for a chain that bites its own tail. */
    static final int MOST = 100_000;

    private static final int CLASSIC = 42;
    private static final int ENTRY_BYTES = 12;

    private TiffDirectories() {}

    /**
     * Returns how many pictures there are, at least 1; {@link #MOST} where the chain does not end. The 64-bit form counts
     * as one picture.
     */
    static int count(ByteBuffer bytes) {
        ByteBuffer file = bytes.duplicate().order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (file.getShort(2) != CLASSIC) {
            return 1;
        }
        int count = 0;
        long at = Integer.toUnsignedLong(file.getInt(4));
        while (at != 0 && at + 2 <= file.limit() && count < MOST) {
            count++;
            long next = at + 2 + (long) Short.toUnsignedInt(file.getShort((int) at)) * ENTRY_BYTES;
            at = next + 4 <= file.limit() ? Integer.toUnsignedLong(file.getInt((int) next)) : 0;
        }
        return Math.max(1, count);
    }
}
