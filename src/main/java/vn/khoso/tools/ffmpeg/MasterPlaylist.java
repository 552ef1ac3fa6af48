package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khoso.tools.Streams;

/** The play list that names the sizes of a stream with what a line needs for each (RFC 8216, 4.3.4.2). */
final class MasterPlaylist {

    private static final Pattern PIECE = Pattern.compile("#EXTINF:([0-9.]+),[^#]*#EXT-X-BYTERANGE:([0-9]+)");
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int MARK_TO_PROFILE = 5;

    private MasterPlaylist() {}

    static void write(Path file, List<Streams.Size> sizes, boolean sound) throws IOException {
        List<String> lines = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"));
        for (Streams.Size size : sizes) {
            Rate rate = rate(Files.readString(size.playlist()));
            lines.add("#EXT-X-STREAM-INF:BANDWIDTH=" + rate.peak() + ",AVERAGE-BANDWIDTH=" + rate.average()
                    + ",RESOLUTION=" + size.widthPx() + "x" + size.heightPx()
                    + ",CODECS=\"" + codecs(size.media(), sound) + "\"");
            lines.add(String.valueOf(size.playlist().getFileName()));
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** Bits in a second: of the hungriest piece, and of the whole. */
    private record Rate(long peak, long average) {}

    private static Rate rate(String playlist) {
        Matcher pieces = PIECE.matcher(playlist);
        double seconds = 0;
        long bytes = 0;
        long peak = 0;
        while (pieces.find()) {
            double length = Math.max(0.1, Double.parseDouble(pieces.group(1)));
            long size = Long.parseLong(pieces.group(2));
            seconds += length;
            bytes += size;
            peak = Math.max(peak, (long) (size * 8 / length));
        }
        return new Rate(Math.max(1, peak), Math.max(1, (long) (bytes * 8 / Math.max(0.1, seconds))));
    }

    /** Profile, compatibility and level stand behind the version in the avcC box (ISO/IEC 14496-15, 5.3.3.1). */
    private static String codecs(Path media, boolean sound) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(media)) {
            start = in.readNBytes(HEADER_BYTES);
        }
        int mark = new String(start, StandardCharsets.ISO_8859_1).indexOf("avcC");
        String picture = mark < 0
                ? "avc1.640028"
                : String.format(
                        "avc1.%02x%02x%02x",
                        start[mark + MARK_TO_PROFILE],
                        start[mark + MARK_TO_PROFILE + 1],
                        start[mark + MARK_TO_PROFILE + 2]);
        return sound ? picture + ",mp4a.40.2" : picture;
    }
}
