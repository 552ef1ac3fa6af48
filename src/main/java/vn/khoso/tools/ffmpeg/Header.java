package vn.khoso.tools.ffmpeg;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khoso.tools.MediaOutline;

/**
 * What the header of a recording claims.
 *
 * @param container ffmpeg's name of the demuxer
 * @param claimedDuration zero when it claims none
 * @param streams all of them, in order
 * @param chapters in order
 */
record Header(
        String container, Duration claimedDuration, List<StreamHeader> streams, List<MediaOutline.Chapter> chapters) {

    /** Returns the moving picture to show: the one marked as default, otherwise the first. */
    Optional<StreamHeader> video() {
        return streams.stream().filter(StreamHeader::isVideo).min(Comparator.comparing(stream -> !stream.preferred()));
    }

    /** Returns the sound to play: the one marked as default, otherwise the first. */
    Optional<StreamHeader> audio() {
        return streams.stream().filter(StreamHeader::isAudio).min(Comparator.comparing(stream -> !stream.preferred()));
    }

    /** Returns the cover picture that comes with a sound file. */
    Optional<StreamHeader> cover() {
        return streams.stream().filter(StreamHeader::isCover).findFirst();
    }
}
