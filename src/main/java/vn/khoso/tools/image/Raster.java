package vn.khoso.tools.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.ToolsProblem;

/** Pictures of pixels, through the ImageIO reader of their type. The size is checked before a pixel is decoded. */
final class Raster {

    /** These readers hand over rows as they decode; the others hold the whole picture, so it must be smaller. */
    private static final Set<String> READ_BY_ROWS = Set.of("image/jpeg", "image/png");

    /** libjpeg's words for a scan that ends too early. */
    private static final String MISSING_PIXELS = "premature end of data segment";

    private static final int SHARE_OF_WHOLE_READERS = 5;
    private static final int ENOUGH_DECODED_WIDTH = 2 * 1600;
    private static final double FULL_PIXELS = 40_000_000;

    private final MediaSource source;
    private final long mostPixels;

    Raster(MediaSource source, long mostPixels) {
        this.source = source;
        this.mostPixels =
                READ_BY_ROWS.contains(source.type().mediaType()) ? mostPixels : mostPixels / SHARE_OF_WHOLE_READERS;
    }

    /** What to do with an opened reader. */
    private interface Use<T> {

        T with(ImageReader reader) throws IOException;
    }

    PictureFacts facts() throws IOException {
        Orientation orientation = Orientation.of(source.file());
        return open(reader -> orientation.swapsSides()
                ? new PictureFacts(reader.getHeight(0), reader.getWidth(0))
                : new PictureFacts(reader.getWidth(0), reader.getHeight(0)));
    }

    /**
     * Decodes the first frame; of a large picture not every pixel is kept, but all are read.
     *
     * @return whether no pixels were missing, as far as the reader says so: a JPEG that lacks nothing but the mark of its
     *     end is whole
     */
    boolean decode() throws IOException {
        boolean[] missing = {false};
        open(reader -> {
            reader.addIIOReadWarningListener((source, warning) -> missing[0] |= warning.contains(MISSING_PIXELS));
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / ENOUGH_DECODED_WIDTH);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return PngColourProfile.apply(reader, reader.read(0, parameters));
        });
        return !missing[0];
    }

    /** Returns the first frame, upright, sRGB, on white; of a very large picture every n-th pixel only. */
    BufferedImage upright() throws IOException {
        return upright((width, height) -> width / ENOUGH_DECODED_WIDTH);
    }

    /** Returns every pixel, of more than 40 million every n-th only. */
    BufferedImage uprightInFullSize() throws IOException {
        return upright((width, height) -> (int) Math.ceil(Math.sqrt((double) width * height / FULL_PIXELS)));
    }

    /** Which pixels of a picture of that size, as shown, are decoded: every n-th of every n-th row. */
    private interface Sampling {

        int step(int widthPx, int heightPx);
    }

    private BufferedImage upright(Sampling sampling) throws IOException {
        Orientation orientation = Orientation.of(source.file());
        BufferedImage stored = open(reader -> {
            int shownWidth = orientation.swapsSides() ? reader.getHeight(0) : reader.getWidth(0);
            int shownHeight = orientation.swapsSides() ? reader.getWidth(0) : reader.getHeight(0);
            int step = Math.max(1, sampling.step(shownWidth, shownHeight));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return PngColourProfile.apply(reader, reader.read(0, parameters));
        });
        int width = stored.getWidth();
        int height = stored.getHeight();
        Canvas.Size size = orientation.swapsSides() ? new Canvas.Size(height, width) : new Canvas.Size(width, height);
        return Canvas.draw(size, graphics -> graphics.drawImage(stored, orientation.toUpright(width, height), null));
    }

    private <T> T open(Use<T> use) throws IOException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByMIMEType(source.type().mediaType());
        if (!readers.hasNext()) {
            throw new KhosoException(ToolsProblem.NO_PICTURE, source.type().mediaType());
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(source.file().toFile())) {
            reader.setInput(in, true, false);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > mostPixels) {
                throw new KhosoException(ToolsProblem.PICTURE_TOO_LARGE, reader.getWidth(0), reader.getHeight(0));
            }
            return use.with(reader);
        } finally {
            reader.dispose();
        }
    }
}
