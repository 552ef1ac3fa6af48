package vn.khoso.processing.steps;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws peaks as upright bars about a middle line, on nothing, in a grey that reads on light and dark pages. */
final class WaveformPicture {

    static final int WIDTH_PX = 1200;
    static final int HEIGHT_PX = 160;

    private static final int BAR_PX = 4;
    private static final int GAP_PX = 2;
    private static final int COLOUR = 0xFF7A8594;

    private WaveformPicture() {}

    static void write(float[] peaks, Path file) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH_PX, HEIGHT_PX, BufferedImage.TYPE_INT_ARGB);
        int bars = WIDTH_PX / (BAR_PX + GAP_PX);
        for (int bar = 0; bar < bars; bar++) {
            int height = Math.max(2, Math.round(highest(peaks, bar, bars) * HEIGHT_PX));
            draw(picture, bar * (BAR_PX + GAP_PX), height);
        }
        ImageIO.write(picture, "png", file.toFile());
    }

    private static float highest(float[] peaks, int bar, int bars) {
        int from = (int) ((long) bar * peaks.length / bars);
        int to = Math.max(from + 1, (int) ((long) (bar + 1) * peaks.length / bars));
        float highest = 0;
        for (int i = from; i < to && i < peaks.length; i++) {
            highest = Math.max(highest, peaks[i]);
        }
        return highest;
    }

    private static void draw(BufferedImage picture, int left, int height) {
        int top = (HEIGHT_PX - height) / 2;
        for (int x = left; x < left + BAR_PX; x++) {
            for (int y = top; y < top + height; y++) {
                picture.setRGB(x, y, COLOUR);
            }
        }
    }
}
