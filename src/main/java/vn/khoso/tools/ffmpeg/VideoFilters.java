package vn.khoso.tools.ffmpeg;

/** Filter chains that make pictures upright, small enough and fit for every screen. ffmpeg itself turns them upright. */
final class VideoFilters {

    /**
     * Brightness of HDR mapped to standard range: to linear light at 100 nits, to BT.709 colours, through the Hable
     * curve (ffmpeg manual, filter "tonemap").
     */
    private static final String TO_STANDARD_RANGE = ",zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";

    /** Slow-motion clips of 120 and 240 frames make old phones stutter. */
    private static final int MOST_FRAMES_PER_SECOND = 60;

    private VideoFilters() {}

    /**
     * Size after scaling.
     *
     * @param widthPx even, at least 2
     * @param heightPx even, at least 2
     */
    record Size(int widthPx, int heightPx) {

        int shortSidePx() {
            return Math.min(widthPx, heightPx);
        }
    }

    /** Returns the even size that fits a limit to the short side, never larger than the video. */
    static Size fittingShortSide(StreamHeader video, int shortSidePx) {
        int shortSide = Math.min(video.widthPx(), video.heightPx());
        return scaled(video, Math.min(1.0, (double) shortSidePx / shortSide));
    }

    /** Returns the even size that fits a limit to the width, never larger than the video. */
    static Size fittingWidth(StreamHeader video, int widthPx) {
        return scaled(video, Math.min(1.0, (double) widthPx / video.widthPx()));
    }

    private static Size scaled(StreamHeader video, double factor) {
        return new Size(even(video.widthPx() * factor), even(video.heightPx() * factor));
    }

    private static int even(double pixels) {
        return Math.max(2, (int) Math.round(pixels / 2) * 2);
    }

    static String forPlaying(StreamHeader video, Size size) {
        String calm = video.framesPerSecond() > MOST_FRAMES_PER_SECOND + 1 ? ",fps=" + MOST_FRAMES_PER_SECOND : "";
        return scale(size, "") + standardRange(video) + calm + ",setsar=1,format=yuv420p";
    }

    /** JPEG means full range and the colour matrix of BT.601 (JFIF 1.02). */
    static String forJpeg(StreamHeader video, Size size) {
        String picked = scale(size, "") + standardRange(video);
        return picked + "," + scale(size, ":out_color_matrix=bt601:out_range=pc") + ",setsar=1,format=yuvj420p";
    }

    private static String scale(Size size, String options) {
        return "scale=" + size.widthPx() + ":" + size.heightPx() + options;
    }

    private static String standardRange(StreamHeader video) {
        return video.highDynamicRange() ? TO_STANDARD_RANGE : "";
    }
}
