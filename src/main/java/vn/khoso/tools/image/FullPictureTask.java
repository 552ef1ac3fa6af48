package vn.khoso.tools.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.parser.ParserTask;

/**
 * Makes the upright picture of an image in its full size.
 *
 * @param source the image, no HEIC or AVIF
 * @param photo whether colours may be stored at half the resolution
 * @param jpeg the file to write
 * @param mostPixels above which a picture is refused
 */
record FullPictureTask(MediaSource source, boolean photo, Path jpeg, long mostPixels)
        implements ParserTask<MadePicture> {

    private static final int DRAWING_WIDTH_PX = 2400;

    @Override
    public Class<MadePicture> resultType() {
        return MadePicture.class;
    }

    @Override
    public MadePicture run() throws IOException {
        ImageIO.setUseCache(false);
        BufferedImage picture = picture();
        JpegFiles.write(picture, photo ? JpegFiles.Look.PHOTO : JpegFiles.Look.DRAWING, jpeg);
        return new MadePicture(jpeg, "image/jpeg", picture.getWidth(), picture.getHeight());
    }

    private BufferedImage picture() throws IOException {
        if (source.type().family() != MediaFamily.IMAGE) {
            throw new KhosoException(ToolsProblem.NO_PICTURE, source.type().mediaType());
        }
        return source.type().mediaType().equals("image/svg+xml")
                ? SvgDrawing.read(source.file()).draw(DRAWING_WIDTH_PX)
                : new Raster(source, mostPixels).uprightInFullSize();
    }
}
