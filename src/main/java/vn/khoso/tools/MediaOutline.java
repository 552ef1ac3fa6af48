package vn.khoso.tools;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the header of a recording says, quickly and unproven. Good for planning work, never for facts that are shown:
 * those come from {@link Ffprobe#probe}.
 *
 * @param container ffmpeg's name of the demuxer that read it
 * @param claimedDuration as the header claims; zero when it claims none
 * @param video the main moving picture
 * @param audio the main sound
 * @param streamsFit whether the streams can be copied into an MP4 that every browser plays
 * @param cover whether a cover picture comes along
 * @param chapters those with a name, in order
 * @param subtitles the tracks made of words, in order
 */
public record MediaOutline(
        String container,
        Duration claimedDuration,
        Optional<VideoFacts> video,
        Optional<AudioFacts> audio,
        boolean streamsFit,
        boolean cover,
        List<Chapter> chapters,
        List<Subtitles> subtitles) {

    /** Keeps own copies of the lists. */
    public MediaOutline {
        chapters = List.copyOf(chapters);
        subtitles = List.copyOf(subtitles);
    }

    /**
     * A named part of a recording.
     *
     * @param start from the beginning of the recording
     * @param title as its maker wrote it, composed Unicode, never blank
     */
    public record Chapter(Duration start, String title) {}

    /**
     * A subtitle track inside the recording.
     *
     * @param index of the stream
     * @param language ISO 639-2 code as the file claims, empty when it claims none
     */
    public record Subtitles(int index, String language) {}
}
