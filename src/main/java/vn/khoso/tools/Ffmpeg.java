package vn.khoso.tools;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * Makes files that every browser plays. Outputs appear complete or not at all: they are written beside the target and
 * moved there when they have been checked. Sources are only read.
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
     * Makes an MP4 with its index first: H.264 high 8 bit and AAC, upright, short side at most 1080 px and never
     * enlarged, HDR mapped to standard range. Streams that already fit are copied, not encoded again.
     *
     * @param facts as {@link Ffprobe#probe} gave them for the source
     * @param mp4 the file to write
     * @param percent told 0 to 100, rising, from another thread
     * @return the facts of the new file
     */
    MediaFacts toMp4(MediaSource source, MediaFacts facts, Path mp4, IntConsumer percent);

    /**
     * Makes an MP3 of the main sound at an even loudness (EBU R 128, -16 LUFS, as podcasts have it).
     *
     * @param facts as {@link Ffprobe#probe} gave them for the source
     * @param mp3 the file to write
     * @param percent told 0 to 100, rising, from another thread
     * @return the facts of the new file
     */
    MediaFacts toMp3(MediaSource source, MediaFacts facts, Path mp3, IntConsumer percent);

    /**
     * Makes a full-size upright JPEG of a phone's HEIC photo, stitching its tiles, colour profile kept.
     *
     * @param jpeg the file to write
     */
    MadePicture heicToJpeg(MediaSource source, Path jpeg);
}
