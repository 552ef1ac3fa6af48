package vn.khoso.tools.captions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out in which encoding a text came; the text itself decides, not what somebody claimed. */
public final class CaptionEncoding {

    /** Below this share of real syllables a one-byte text is not taken for Vietnamese. */
    private static final double ENOUGH = 0.6;

    private static final int LOOKED_AT = 4096;

    private CaptionEncoding() {}

    /** Returns the text, without a byte order mark. */
    public static String decode(byte[] bytes) {
        String text = utf16(bytes)
                .map(charset -> new String(bytes, charset))
                .or(() -> utf8(bytes))
                .orElseGet(() -> oneByte(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Two-byte text has a mark, or a zero in half of its bytes, since line breaks, blanks and digits are ASCII. */
    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] < looked / 8 || looked < 4) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String oneByte(byte[] bytes) {
        VietnameseCharsets best = VietnameseCharsets.WINDOWS_1252;
        double bestShare = ENOUGH;
        for (VietnameseCharsets each : VietnameseCharsets.values()) {
            double share = VietnameseWords.share(each.decode(bytes));
            if (share > bestShare) {
                best = each;
                bestShare = share;
            }
        }
        return best.decode(bytes);
    }
}
