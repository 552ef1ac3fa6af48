package vn.khoso.tools.clean;

import java.io.ByteArrayOutputStream;

/** GIF 89a: comments and foreign application blocks go, the one that says how often to repeat stays. */
final class CleanGif {

    private static final int HEAD = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;
    private static final int TRAILER = 0x3b;

    private final byte[] bytes;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CleanGif(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] clean(byte[] bytes) {
        return bytes.length < HEAD ? bytes : new CleanGif(bytes).clean();
    }

    private byte[] clean() {
        int position = HEAD + colours(bytes[10]);
        copy(0, position);
        while (position < bytes.length && at(position) != TRAILER) {
            int end = blockEnd(position);
            if (end < 0) {
                break;
            }
            if (isKept(position)) {
                copy(position, end);
            }
            position = end;
        }
        out.write(TRAILER);
        return out.toByteArray();
    }

    /** Returns where the block ends; -1 for what is none. */
    private int blockEnd(int position) {
        return switch (at(position)) {
            case EXTENSION -> subBlocksEnd(position + 2);
            case IMAGE -> subBlocksEnd(position + 11 + colours((byte) at(position + 9)));
            default -> -1;
        };
    }

    private int subBlocksEnd(int position) {
        int at = position;
        while (at < bytes.length && at(at) != 0) {
            at += at(at) + 1;
        }
        return Math.min(bytes.length, at + 1);
    }

    private boolean isKept(int position) {
        return switch (at(position) == EXTENSION ? at(position + 1) : 0) {
            case COMMENT -> false;
            case APPLICATION ->
                CleanPictures.starts(bytes, position + 3, "NETSCAPE2.0")
                        || CleanPictures.starts(bytes, position + 3, "ANIMEXTS1.0");
            default -> true;
        };
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int at(int position) {
        return position < bytes.length ? bytes[position] & 0xff : 0;
    }

    private void copy(int from, int to) {
        out.write(bytes, from, Math.max(0, Math.min(to, bytes.length) - from));
    }
}
