package vn.khoso.tools.image;

import java.io.IOException;
import javax.imageio.ImageIO;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.parser.ParserTask;

/**
 * Looks whether a picture is whole, small enough and can be decoded. Of a photo in HEIC only the head is read here.
 *
 * @param image the picture
 * @param mostPixels above which it is refused
 * @param mostFrames above which it is refused
 */
record VerifyTask(MediaSource image, long mostPixels, int mostFrames) implements ParserTask<PictureFacts> {

    private static final String HEIC = "image/heic";
    private static final String AVIF = "image/avif";
    private static final String JPEG = "image/jpeg";
    private static final String SVG = "image/svg+xml";
    private static final int DRAWING_WIDTH_PX = 240;

    @Override
    public Class<PictureFacts> resultType() {
        return PictureFacts.class;
    }

    @Override
    public PictureFacts run() throws IOException {
        ImageIO.setUseCache(false);
        PictureShape shape = PictureShape.of(image);
        if (shape.frames() > mostFrames) {
            throw new KhosoException(ToolsProblem.TOO_MANY_PARTS, shape.frames(), mostFrames);
        }
        PictureFacts facts = new SizeTask(image, mostPixels).run();
        boolean mayLackItsEnd = image.type().mediaType().equals(JPEG);
        if (!shape.whole() && !mayLackItsEnd) {
            throw new KhosoException(ToolsProblem.PICTURE_CUT);
        }
        switch (image.type().mediaType()) {
            case SVG -> SvgDrawing.read(image.file()).draw(DRAWING_WIDTH_PX);
            case HEIC, AVIF -> {
                // its tiles are decoded by ffmpeg
            }
            default -> {
                if (!new Raster(image, mostPixels).decode() && !shape.whole()) {
                    throw new KhosoException(ToolsProblem.PICTURE_CUT);
                }
            }
        }
        return facts;
    }
}
