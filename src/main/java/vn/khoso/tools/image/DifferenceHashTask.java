package vn.khoso.tools.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.parser.ParserTask;

/**
 * Computes the difference hash of a picture.
 *
 * @param picture one that Java reads
 * @param mostPixels above which it is refused
 */
record DifferenceHashTask(MediaSource picture, long mostPixels) implements ParserTask<DifferenceHashTask.Mark> {

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;

    /** The 64 bits, as text: JSON numbers lose the last ones. */
    record Mark(String bits) {}

    @Override
    public Class<Mark> resultType() {
        return Mark.class;
    }

    @Override
    public Mark run() throws IOException {
        BufferedImage shown = new Raster(picture, mostPixels).upright();
        long bits = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                boolean brighter = brightness(shown, column + 1, row) > brightness(shown, column, row);
                bits = bits << 1 | (brighter ? 1 : 0);
            }
        }
        return new Mark(Long.toHexString(bits));
    }

    /** Returns the mean brightness of a cell, from at most 32 x 32 of its pixels. */
    private static double brightness(BufferedImage picture, int column, int row) {
        int left = picture.getWidth() * column / COLUMNS;
        int right = Math.max(left + 1, picture.getWidth() * (column + 1) / COLUMNS);
        int top = picture.getHeight() * row / ROWS;
        int bottom = Math.max(top + 1, picture.getHeight() * (row + 1) / ROWS);
        int stepX = Math.max(1, (right - left) / 32);
        int stepY = Math.max(1, (bottom - top) / 32);
        long sum = 0;
        int count = 0;
        for (int y = Math.min(top, picture.getHeight() - 1); y < Math.min(bottom, picture.getHeight()); y += stepY) {
            for (int x = Math.min(left, picture.getWidth() - 1); x < Math.min(right, picture.getWidth()); x += stepX) {
                int rgb = picture.getRGB(x, y);
                sum += 299L * (rgb >> 16 & 255) + 587L * (rgb >> 8 & 255) + 114L * (rgb & 255);
                count++;
            }
        }
        return count == 0 ? 0 : (double) sum / count;
    }
}
