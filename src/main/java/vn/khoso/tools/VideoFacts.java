package vn.khoso.tools;

/**
 * The moving pictures of a recording.
 *
 * @param codec ffmpeg's name of the codec, such as {@code h264}
 * @param widthPx width as shown, after rotation and with square pixels
 * @param heightPx height as shown
 * @param framesPerSecond average frame rate, 0 when unknown
 * @param pixelFormat ffmpeg's name, such as {@code yuv420p}
 * @param highDynamicRange whether brightness is coded for HDR screens (PQ or HLG)
 */
public record VideoFacts(
        String codec, int widthPx, int heightPx, double framesPerSecond, String pixelFormat, boolean highDynamicRange) {

    /** Refuses an empty picture. */
    public VideoFacts {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("size must be >= 1x1, got " + widthPx + "x" + heightPx);
        }
    }
}
