package vn.khoso.tools.clean;

import java.nio.charset.StandardCharsets;

/**
 * Takes what is no picture out of pictures: places, devices, authors, thumbnails, and whatever hangs on behind their end.
 * Pixels, colour profiles and the camera's orientation mark stay. What is none of the known kinds is returned as it is.
 */
final class CleanPictures {

    private CleanPictures() {}

    /** Returns the bytes without marks; the very same array when the kind is unknown. */
    static byte[] clean(byte[] bytes) {
        if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return CleanJpeg.clean(bytes);
        }
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return CleanChunks.png(bytes);
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
            return CleanChunks.webp(bytes);
        }
        if (starts(bytes, 0, "GIF8")) {
            return CleanGif.clean(bytes);
        }
        if (starts(bytes, 0, "II*\0") || starts(bytes, 0, "MM\0*")) {
            return CleanTiff.clean(bytes);
        }
        if (starts(bytes, 4, "jP  ") || starts(bytes, 4, "ftyp")) {
            return CleanBoxes.clean(bytes);
        }
        return starts(bytes, 0, "ID3") ? withoutId3(bytes) : bytes;
    }

    static boolean starts(byte[] bytes, int at, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The length of an ID3 tag is written in four times seven bits (https://id3.org/id3v2.4.0-structure). */
    private static byte[] withoutId3(byte[] bytes) {
        if (bytes.length < 10) {
            return bytes;
        }
        int length = 0;
        for (int i = 6; i < 10; i++) {
            length = (length << 7) | (bytes[i] & 0x7f);
        }
        int start = Math.min(bytes.length, 10 + length);
        int end = bytes.length - start > 128 && starts(bytes, bytes.length - 128, "TAG")
                ? bytes.length - 128
                : bytes.length;
        return java.util.Arrays.copyOfRange(bytes, start, end);
    }
}
