package vn.khoso.tools.clean;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * JPEG without its marks (ITU-T T.81, annex B; JFIF 1.02): of the application segments the colour profile, Adobe's mark of
 * the colour space and a bare JFIF head stay; of EXIF nothing but the orientation. What follows the end of the picture,
 * such as a second one, a film or a page of HTML, goes.
 */
final class CleanJpeg {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int JFIF_HEAD = 14;
    private static final int NO_MARKER = -1;

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private int position = 2;

    private CleanJpeg(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    static byte[] clean(byte[] bytes) {
        return new CleanJpeg(bytes).clean();
    }

    private byte[] clean() {
        marker(START);
        for (int marker = next(); marker != NO_MARKER && marker != END; marker = next()) {
            int length = length();
            if (length < 2 || position + length > bytes.length) {
                break;
            }
            segment(marker, Arrays.copyOfRange(bytes, position, position + length));
            position += length;
            if (marker == SCAN) {
                copyScan();
            }
        }
        marker(END);
        return out.toByteArray();
    }

    /** Returns the next marker that begins a segment. */
    private int next() {
        while (position + 1 < bytes.length) {
            int marker = bytes[position + 1] & 0xff;
            if ((bytes[position] & 0xff) == 0xff && marker != 0xff && marker != 0) {
                position += 2;
                return marker;
            }
            position++;
        }
        return NO_MARKER;
    }

    private int length() {
        return position + 1 < bytes.length ? ((bytes[position] & 0xff) << 8) | (bytes[position + 1] & 0xff) : 0;
    }

    private void segment(int marker, byte[] content) {
        if (marker == APP0 && CleanPictures.starts(content, 2, "JFIF\0") && content.length >= 2 + JFIF_HEAD) {
            byte[] head = Arrays.copyOf(content, 2 + JFIF_HEAD);
            head[0] = 0;
            head[1] = 2 + JFIF_HEAD;
            head[JFIF_HEAD] = 0; // no thumbnail
            head[JFIF_HEAD + 1] = 0;
            write(marker, head);
        } else if (marker == APP1 && CleanPictures.starts(content, 2, "Exif\0\0")) {
            int orientation = CleanTiff.orientation(Arrays.copyOfRange(content, 8, content.length));
            if (orientation > 1) {
                write(marker, exif(orientation));
            }
        } else if (isKept(marker, content)) {
            write(marker, content);
        }
    }

    private static boolean isKept(int marker, byte[] content) {
        return switch (marker) {
            case APP2 -> CleanPictures.starts(content, 2, "ICC_PROFILE\0");
            case APP14 -> CleanPictures.starts(content, 2, "Adobe");
            default -> marker != COMMENT && (marker < APP0 || marker > APP15);
        };
    }

    /** One directory with one entry: tag 0x0112, one short number (EXIF 2.32). */
    private static byte[] exif(int orientation) {
        byte[] segment = new byte[2 + 6 + 8 + 2 + 12 + 4];
        segment[1] = (byte) segment.length;
        System.arraycopy(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8}, 0, segment, 2, 14);
        System.arraycopy(new byte[] {0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation}, 0, segment, 16, 12);
        return segment;
    }

    /** Within a scan only restart marks and stuffed zeros follow a 0xff. */
    private void copyScan() {
        int start = position;
        while (position + 1 < bytes.length) {
            int next = bytes[position + 1] & 0xff;
            boolean marker =
                    (bytes[position] & 0xff) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7);
            if (marker) {
                break;
            }
            position++;
        }
        out.write(bytes, start, position - start);
    }

    private void write(int marker, byte[] content) {
        marker(marker);
        out.writeBytes(content);
    }

    private void marker(int marker) {
        out.write(0xff);
        out.write(marker);
    }
}
