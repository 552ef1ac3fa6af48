package vn.khoso.tools.tika;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.khoso.tools.captions.CaptionEncoding;

/** The few signatures that Tika 3.3 does not tell apart. */
final class Magic {

    private static final int START_BYTES = 4096;
    private static final int TRANSPORT_PACKET = 188;
    private static final byte TRANSPORT_SYNC = 0x47;
    private static final Set<String> MP4_FAMILY = Set.of("video/mp4", "video/quicktime", "application/mp4");
    private static final Pattern SUBRIP =
            Pattern.compile("\\A\\uFEFF?\\s*\\d+\\s*\\R\\d{1,2}:\\d\\d:\\d\\d[,.]\\d{1,3} --> \\d");

    private static final Pattern TTML = Pattern.compile(
            "\\A\\s*(?:<\\?xml[^>]*>)?(?:\\s|<!--.*?-->)*<(?:\\w+:)?tt\\s[^>]*w3\\.org/", Pattern.DOTALL);
    private static final Set<String> MAYBE_CAPTIONS =
            Set.of("text/plain", "application/octet-stream", "application/xml");

    private Magic() {}

    /** Returns the given name unless the first bytes say better. */
    static String refine(String name, Path file) {
        byte[] start = start(file);
        if (MP4_FAMILY.contains(name)) {
            return mp4Family(start);
        }
        if (name.equals("application/octet-stream") && isTransportStream(start)) {
            return "video/mp2t";
        }
        return MAYBE_CAPTIONS.contains(name) ? captions(start).orElse(name) : name;
    }

    /** Captions are text in any encoding; Tika knows those in UTF-8 alone. */
    private static Optional<String> captions(byte[] start) {
        // an even number of bytes, so that no character of two is cut
        String text = CaptionEncoding.decode(start);
        if (text.startsWith("WEBVTT")) {
            return Optional.of("text/vtt");
        }
        if (SUBRIP.matcher(text).find()) {
            return Optional.of("application/x-subrip");
        }
        return TTML.matcher(text).find() ? Optional.of("application/ttml+xml") : Optional.empty();
    }

    /** Only the brand "qt" is QuickTime; a file without any brand is an old QuickTime one (ISO/IEC 14496-14). */
    private static String mp4Family(byte[] start) {
        boolean branded = start.length >= 12 && text(start, 4).equals("ftyp");
        return !branded || text(start, 8).equals("qt  ") ? "video/quicktime" : "video/mp4";
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    /** Packets of 188 bytes, each starting with the same byte (ISO/IEC 13818-1). */
    private static boolean isTransportStream(byte[] start) {
        int packets = start.length / TRANSPORT_PACKET;
        for (int packet = 0; packet < packets; packet++) {
            if (start[packet * TRANSPORT_PACKET] != TRANSPORT_SYNC) {
                return false;
            }
        }
        return packets >= 4;
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
