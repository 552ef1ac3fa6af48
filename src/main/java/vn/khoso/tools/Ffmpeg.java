package vn.khoso.tools;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Makes files that every browser plays. Outputs appear complete or not at all: they are written beside the target and
 * moved there when they have been checked. Sources are only read. Percents are told 0 to 100, rising, from another
 * thread.
 */
public interface Ffmpeg {

    /**
     * Picks a telling frame by content, upright, at most 1280 px wide, never enlarged.
     *
     * @param jpeg the file to write
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when no frame decodes
     */
    MadePicture poster(MediaSource source, Path jpeg);

    /**
     * Takes the frame shown at a time, otherwise like {@link #poster(MediaSource, Path)}; behind the end the telling one.
     *
     * @param at from the beginning, not negative
     */
    MadePicture poster(MediaSource source, Duration at, Path jpeg);

    /**
     * Takes out the cover picture that comes with a sound file, as JPEG, at most 1280 px wide.
     *
     * @return empty when there is none, or none that can be read
     */
    Optional<MadePicture> cover(MediaSource source, Path jpeg);

    /**
     * Makes an MP4 with its index first: H.264 high 8 bit and AAC, upright, never enlarged, HDR mapped to standard range,
     * uneven frame times kept. Streams that already fit are copied, not encoded again.
     *
     * @return the facts of the new file
     */
    MediaFacts toMp4(MediaSource source, VideoOrder order, IntConsumer percent);

    /**
     * Makes an MP4 that stays below a size, as large as looks well at the rate that leaves.
     *
     * @param mp4 the file to write
     * @param bytes what the file stays below
     * @return the facts of the new file; empty when the recording is too long for a picture worth looking at
     */
    Optional<MediaFacts> toLightMp4(MediaSource source, Path mp4, long bytes, IntConsumer percent);

    /**
     * Makes an MP3 of the main sound at an even loudness: EBU R 128, -16 LUFS as podcasts have it, true peak at most
     * -1.5 dB, measured first and then moved as a whole.
     *
     * @param mp3 the file to write
     * @return the facts of the new file
     */
    MediaFacts toMp3(MediaSource source, Path mp3, IntConsumer percent);

    /**
     * Makes an AAC file of 64 kb/s for weak lines, as loud as the source.
     *
     * @param source best what {@link #toMp3} made
     * @param m4a the file to write
     * @return the facts of the new file
     */
    MediaFacts toLightSound(MediaSource source, Path m4a, IntConsumer percent);

    /**
     * Makes the sound that speech recognition wants: WAV, 16 kHz, one channel.
     *
     * @param wav the file to write
     */
    void toSpeech(MediaSource source, Path wav, IntConsumer percent);

    /**
     * Writes a subtitle track as WebVTT.
     *
     * @param track its index, as {@link MediaOutline.Subtitles} has it
     * @param vtt the file to write
     */
    void subtitles(MediaSource source, int track, Path vtt);

    /**
     * Makes a full-size upright JPEG of a phone's HEIC photo, stitching its tiles, colour profile kept.
     *
     * @param jpeg the file to write
     */
    MadePicture heicToJpeg(MediaSource source, Path jpeg);

    /**
     * Writes pictures as WebP in several widths.
     *
     * @param picture an upright sRGB picture, PNG or JPEG
     * @param widthsPx none above the picture's own
     * @param directory gets {@code <width>.webp}
     */
    void toWebp(Path picture, List<Integer> widthsPx, Path directory);
}
