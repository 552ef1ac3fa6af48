package vn.khoso.tools.ffmpeg;

import java.util.Optional;
import java.util.Set;
import vn.khoso.tools.MediaSource;

/** What the browsers in use play without conversion; the oldest that counts is the one of an iPhone of 2016. */
final class Playability {

    static final int MOST_PIXELS_SHORT_SIDE = 1080;

    private static final Set<String> PROFILES = Set.of("Constrained Baseline", "Baseline", "Main", "High");
    private static final Set<String> PIXEL_FORMATS = Set.of("yuv420p", "yuvj420p");

    private Playability() {}

    static boolean playableAsIs(MediaSource source, Header header) {
        return switch (source.type().mediaType()) {
            case "audio/mpeg" -> header.audio().map(StreamHeader::codec).equals(Optional.of("mp3"));
            case "video/mp4" -> streamsFit(header) && Mp4Boxes.of(source.file()).indexFirst();
            case "audio/mp4" -> soundFits(header) && Mp4Boxes.of(source.file()).indexFirst();
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
}
