package vn.khoso.tools.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.parser.ParserTask;

/**
 * Draws the pages of a scan, a TIFF of many pictures, each upright by its own mark.
 *
 * @param scan the file
 * @param pages numbers from 1
 * @param widthPx of each picture; narrower ones keep their width
 * @param directory where to write {@code page-<number>.jpg}
 * @param mostPixels above which a page is refused
 */
record ScanPagesTask(MediaSource scan, List<Integer> pages, int widthPx, Path directory, long mostPixels)
        implements ParserTask<PagesTask.Made> {

    @Override
    public Class<PagesTask.Made> resultType() {
        return PagesTask.Made.class;
    }

    @Override
    public PagesTask.Made run() throws IOException {
        ImageIO.setUseCache(false);
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByMIMEType(scan.type().mediaType());
        if (!readers.hasNext()) {
            throw new KhosoException(ToolsProblem.NO_PICTURE, scan.type().mediaType());
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(scan.file().toFile())) {
            reader.setInput(in, false, false);
            return draw(reader);
        } finally {
            reader.dispose();
        }
    }

    private PagesTask.Made draw(ImageReader reader) throws IOException {
        int count = reader.getNumImages(true);
        List<MadePicture> made = new ArrayList<>();
        for (int number : pages) {
            if (number >= 1 && number <= count) {
                BufferedImage page = page(reader, number - 1);
                Path file = directory.resolve("page-" + number + ".jpg");
                JpegFiles.write(page, JpegFiles.Look.DRAWING, file);
                made.add(new MadePicture(file, "image/jpeg", page.getWidth(), page.getHeight()));
            }
        }
        return new PagesTask.Made(made, count);
    }

    private BufferedImage page(ImageReader reader, int index) throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > mostPixels) {
            throw new KhosoException(ToolsProblem.PICTURE_TOO_LARGE, reader.getWidth(index), reader.getHeight(index));
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(reader.getWidth(index), reader.getHeight(index)) / (2 * widthPx));
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage stored = reader.read(index, parameters);
        Orientation orientation = orientation(reader.getImageMetadata(index));
        int width = orientation.swapsSides() ? stored.getHeight() : stored.getWidth();
        int height = orientation.swapsSides() ? stored.getWidth() : stored.getHeight();
        BufferedImage upright = Canvas.draw(
                new Canvas.Size(width, height),
                graphics ->
                        graphics.drawImage(stored, orientation.toUpright(stored.getWidth(), stored.getHeight()), null));
        return Canvas.shrink(upright, Canvas.ofWidth(Math.min(widthPx, width), width, height));
    }

    private static Orientation orientation(IIOMetadata page) throws IOException {
        TIFFField field = TIFFDirectory.createFromMetadata(page).getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
        int mark = field == null ? 1 : field.getAsInt(0);
        return new Orientation(mark >= 1 && mark <= 8 ? mark : 1);
    }
}
