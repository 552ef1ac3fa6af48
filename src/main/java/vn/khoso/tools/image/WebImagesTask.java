package vn.khoso.tools.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.parser.ParserTask;

/**
 * Makes the web pictures of an image or of a document's first page.
 *
 * @param source the file, no HEIC or AVIF
 * @param photo whether colours may be stored at half the resolution
 * @param directory where to write them
 * @param widthsPx the widths wanted, narrowest first
 * @param mostPixels above which a picture is refused
 */
record WebImagesTask(MediaSource source, boolean photo, Path directory, List<Integer> widthsPx, long mostPixels)
        implements ParserTask<WebImagesTask.Made> {

    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /** What was made, narrowest first. */
    record Made(List<MadePicture> pictures) {}

    @Override
    public Class<Made> resultType() {
        return Made.class;
    }

    @Override
    public Made run() throws IOException {
        ImageIO.setUseCache(false);
        BufferedImage original = picture();
        JpegFiles.Look look = photo ? JpegFiles.Look.PHOTO : JpegFiles.Look.DRAWING;
        List<MadePicture> made = new ArrayList<>();
        for (int width : fitting(original.getWidth())) {
            Canvas.Size size = Canvas.ofWidth(width, original.getWidth(), original.getHeight());
            Path file = directory.resolve(width + ".jpg");
            JpegFiles.write(Canvas.shrink(original, size), look, file);
            made.add(new MadePicture(file, "image/jpeg", size.widthPx(), size.heightPx()));
        }
        return new Made(made);
    }

    private List<Integer> fitting(int originalWidth) {
        List<Integer> fitting =
                widthsPx.stream().filter(width -> width <= originalWidth).toList();
        return fitting.isEmpty() ? List.of(originalWidth) : fitting;
    }

    private BufferedImage picture() throws IOException {
        int widest = widthsPx.getLast();
        return switch (source.type().mediaType()) {
            case "image/svg+xml" -> SvgDrawing.read(source.file()).draw(widest);
            case "application/pdf" -> FirstPage.ofPdf(source.file(), widest);
            case PPTX -> FirstPage.ofSlides(source.file(), widest);
            default -> pixels();
        };
    }

    private BufferedImage pixels() throws IOException {
        if (source.type().family() != MediaFamily.IMAGE) {
            throw new KhosoException(ToolsProblem.NO_PICTURE, source.type().mediaType());
        }
        return new Raster(source, mostPixels).upright();
    }
}
