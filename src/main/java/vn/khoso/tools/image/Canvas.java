package vn.khoso.tools.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** White sRGB pictures to draw on, and making them smaller. */
final class Canvas {

    /** JPEG allows 65,535; what is taller than this is drawn narrower. */
    static final int TALLEST_PX = 16_000;

    private Canvas() {}

    /**
     * Size of a picture to make.
     *
     * @param widthPx at least 1
     * @param heightPx at least 1
     */
    record Size(int widthPx, int heightPx) {}

    /** Returns the size with the given width, or narrower where that would be too tall. */
    static Size ofWidth(int widthPx, double originalWidth, double originalHeight) {
        double factor = Math.min(widthPx / originalWidth, TALLEST_PX / originalHeight);
        return new Size(Math.max(1, (int) Math.round(originalWidth * factor)), Math.max(1, (int)
                Math.round(originalHeight * factor)));
    }

    /** What to draw on a canvas. */
    interface Drawing {

        void on(Graphics2D graphics);
    }

    static BufferedImage draw(Size size, Drawing drawing) {
        BufferedImage image = new BufferedImage(size.widthPx(), size.heightPx(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, size.widthPx(), size.heightPx());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            drawing.on(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Halves until the last step is less than half: bilinear alone would skip pixels and leave fine text ragged. */
    static BufferedImage shrink(BufferedImage image, Size target) {
        BufferedImage current = image;
        while (current.getWidth() >= target.widthPx() * 2) {
            int height = Math.max(target.heightPx(), current.getHeight() / 2);
            current = scale(current, new Size(current.getWidth() / 2, height));
        }
        return current.getWidth() == target.widthPx() ? current : scale(current, target);
    }

    private static BufferedImage scale(BufferedImage image, Size size) {
        double x = (double) size.widthPx() / image.getWidth();
        double y = (double) size.heightPx() / image.getHeight();
        return draw(size, graphics -> graphics.drawImage(image, AffineTransform.getScaleInstance(x, y), null));
    }
}
