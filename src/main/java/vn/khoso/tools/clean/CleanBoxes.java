package vn.khoso.tools.clean;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * MP4, MOV, M4A and JPEG 2000 (ISO/IEC 14496-12, 15444-1): boxes that tell of people, devices and places become free
 * space of the same size, filled with zeros, since the index names places in the file by their offset.
 */
final class CleanBoxes {

    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "xml ", "uinf", "skip", "free", "wide");
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia");
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;
    private static final int DEEPEST = 4;

    private final ByteBuffer file;

    private CleanBoxes(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes);
    }

    static byte[] clean(byte[] bytes) {
        byte[] copy = bytes.clone();
        new CleanBoxes(copy).clean(0, copy.length, 0);
        return copy;
    }

    private void clean(int from, int to, int depth) {
        int position = from;
        while (position + HEAD <= to) {
            long size = Integer.toUnsignedLong(file.getInt(position));
            int head = HEAD;
            if (size == 1 && position + LONG_HEAD <= to) {
                size = file.getLong(position + HEAD);
                head = LONG_HEAD;
            }
            long whole = size == 0 ? to - position : size;
            if (whole < head || whole > to - position) {
                return;
            }
            box(position, head, (int) whole, depth);
            position += (int) whole;
        }
    }

    private void box(int position, int head, int size, int depth) {
        String type = new String(file.array(), position + 4, 4, StandardCharsets.ISO_8859_1);
        if (TELLING.contains(type)) {
            file.put(position + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
            Arrays.fill(file.array(), position + head, position + size, (byte) 0);
        } else if (PARENTS.contains(type) && depth < DEEPEST) {
            clean(position + head, position + size, depth + 1);
        }
    }
}
