package vn.khoso.tools;

import java.time.Duration;
import java.util.Optional;

/**
 * What is in a recording. The duration is what really decoded, never what the header claims.
 *
 * @param container ffmpeg's name of the demuxer that read it, such as {@code matroska}
 * @param duration length of what decoded, more than zero
 * @param video the main moving picture; a cover picture in a sound file does not count
 * @param audio the main sound
 * @param playableAsIs whether the browsers in use, old iPhones included, play the file with no conversion: MP4 with
 *     H.264 8 bit up to 1080p and AAC, its index first; MP3; or AAC in MP4
 * @param damaged whether the decoder complained or stopped well before the end that the header claims
 */
public record MediaFacts(
        String container,
        Duration duration,
        Optional<VideoFacts> video,
        Optional<AudioFacts> audio,
        boolean playableAsIs,
        boolean damaged) {

    /** Refuses a recording of nothing. */
    public MediaFacts {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("duration must be > 0, got " + duration);
        }
        if (video.isEmpty() && audio.isEmpty()) {
            throw new IllegalArgumentException("a recording needs picture or sound");
        }
    }
}
