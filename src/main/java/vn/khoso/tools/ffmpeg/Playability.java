package vn.khoso.tools.ffmpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.khoso.tools.MediaSource;

/** What the browsers in use play without conversion; the oldest that counts is the one of an iPhone of 2016. */
final class Playability {

    static final int MOST_PIXELS_SHORT_SIDE = 1080;

    private static final Set<String> PROFILES = Set.of("Constrained Baseline", "Baseline", "Main", "High");
    private static final Set<String> PIXEL_FORMATS = Set.of("yuv420p", "yuvj420p");
    private static final int BOX_HEADER_BYTES = 8;
    private static final int MOST_BOXES = 1000;

    private Playability() {}

    static boolean playableAsIs(MediaSource source, Header header) {
        return switch (source.type().mediaType()) {
            case "audio/mpeg" -> header.audio().map(StreamHeader::codec).equals(Optional.of("mp3"));
            case "video/mp4" -> streamsFit(header) && indexFirst(source.file());
            case "audio/mp4" -> soundFits(header) && indexFirst(source.file());
            default -> false;
        };
    }

    static boolean streamsFit(Header header) {
        return pictureFits(header) && (header.audio().isEmpty() || soundFits(header));
    }

    static boolean pictureFits(Header header) {
        return header.video()
                .filter(video -> video.codec().equals("h264") && PROFILES.contains(video.profile()))
                .filter(video -> PIXEL_FORMATS.contains(video.pixelFormat()) && !video.highDynamicRange())
                .filter(video -> Math.min(video.widthPx(), video.heightPx()) <= MOST_PIXELS_SHORT_SIDE)
                .isPresent();
    }

    static boolean soundFits(Header header) {
        return header.audio()
                .filter(audio -> audio.codec().equals("aac") && audio.channels() <= 2)
                .isPresent();
    }

    /**
     * Tells whether an MP4's index ({@code moov}) lies before its data ({@code mdat}), so that playing can start before
     * the end has been loaded (ISO/IEC 14496-12, 4.2).
     */
    static boolean indexFirst(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (int boxes = 0; boxes < MOST_BOXES && in.getFilePointer() < in.length(); boxes++) {
                long start = in.getFilePointer();
                long size = Integer.toUnsignedLong(in.readInt());
                String type = fourCharacters(in);
                if (type.equals("moov") || type.equals("mdat")) {
                    return type.equals("moov");
                }
                long length = size == 1 ? in.readLong() : size;
                if (length < BOX_HEADER_BYTES) {
                    return false;
                }
                in.seek(start + length);
            }
            return false;
        } catch (EOFException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fourCharacters(RandomAccessFile in) throws IOException {
        byte[] type = new byte[4];
        in.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
