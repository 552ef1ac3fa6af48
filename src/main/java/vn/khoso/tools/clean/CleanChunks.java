package vn.khoso.tools.clean;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG (ISO/IEC 15948) and WebP (RFC 9649): only chunks that make the picture are kept, and nothing behind the last. */
final class CleanChunks {

    private static final Set<String> PNG = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT");
    private static final Set<String> WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP");
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_CHUNK = 12;
    private static final int RIFF_HEAD = 12;
    private static final int RIFF_CHUNK = 8;
    private static final int EXIF_AND_XMP = 0x0c;

    private CleanChunks() {}

    static byte[] png(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, PNG_SIGNATURE);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int position = PNG_SIGNATURE;
        while (position + PNG_CHUNK <= bytes.length) {
            long whole = PNG_CHUNK + Integer.toUnsignedLong(all.getInt(position));
            if (position + whole > bytes.length) {
                break;
            }
            String type = type(bytes, position + 4);
            if (PNG.contains(type)) {
                out.write(bytes, position, (int) whole);
            }
            position += (int) whole;
            if (type.equals("IEND")) {
                break;
            }
        }
        return out.toByteArray();
    }

    static byte[] webp(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, RIFF_HEAD);
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int position = RIFF_HEAD;
        while (position + RIFF_CHUNK <= bytes.length) {
            long size = Integer.toUnsignedLong(all.getInt(position + 4));
            long whole = RIFF_CHUNK + size + (size & 1);
            if (position + RIFF_CHUNK + size > bytes.length) {
                break;
            }
            String type = type(bytes, position);
            if (WEBP.contains(type)) {
                byte[] chunk = new byte[(int) whole];
                System.arraycopy(bytes, position, chunk, 0, (int) Math.min(whole, bytes.length - position));
                if (type.equals("VP8X") && size > 0) {
                    chunk[RIFF_CHUNK] &= ~EXIF_AND_XMP;
                }
                out.writeBytes(chunk);
            }
            position += (int) Math.min(whole, Integer.MAX_VALUE - position);
        }
        byte[] clean = out.toByteArray();
        ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).putInt(4, clean.length - RIFF_CHUNK);
        return clean;
    }

    private static String type(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
