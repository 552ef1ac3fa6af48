package vn.khoso.tools.ffmpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The outermost boxes of an MP4 or MOV, as far as the file goes (ISO/IEC 14496-12, 4.2).
 *
 * @param types their four-character types, in order
 */
record Mp4Boxes(List<String> types) {

    private static final String INDEX = "moov";
    private static final String BYTES = "mdat";
    private static final int BOX_HEADER_BYTES = 8;
    private static final int MOST_BOXES = 1000;

    static Mp4Boxes of(Path file) {
        List<String> types = new ArrayList<>();
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            while (types.size() < MOST_BOXES && in.getFilePointer() < in.length()) {
                long start = in.getFilePointer();
                long size = Integer.toUnsignedLong(in.readInt());
                types.add(fourCharacters(in));
                long length = size == 1 ? in.readLong() : size;
                if (length < BOX_HEADER_BYTES || length > in.length() - start) {
                    break; // 0 means to the end of the file; the rest is nonsense, or cut off
                }
                in.seek(start + length);
            }
        } catch (EOFException e) {
            return new Mp4Boxes(types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Mp4Boxes(types);
    }

    private static String fourCharacters(RandomAccessFile in) throws IOException {
        byte[] type = new byte[4];
        in.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    /** Tells whether the index lies before the bytes, so that playing can start before the end has been loaded. */
    boolean indexFirst() {
        int index = types.indexOf(INDEX);
        int bytes = types.indexOf(BYTES);
        return index >= 0 && (bytes < 0 || index < bytes);
    }

    /** Tells whether the recording ended before its index was written. */
    boolean cutBeforeIndex() {
        return types.contains(BYTES) && !types.contains(INDEX);
    }
}
