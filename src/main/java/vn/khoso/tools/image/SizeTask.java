package vn.khoso.tools.image;

import java.io.IOException;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.ffmpeg.HeifHeader;
import vn.khoso.tools.parser.ParserTask;

/**
 * Reads the size of a picture.
 *
 * @param image the picture
 * @param mostPixels above which it is refused
 */
record SizeTask(MediaSource image, long mostPixels) implements ParserTask<PictureFacts> {

    @Override
    public Class<PictureFacts> resultType() {
        return PictureFacts.class;
    }

    @Override
    public PictureFacts run() throws IOException {
        return switch (image.type().mediaType()) {
            case "image/svg+xml" -> SvgDrawing.read(image.file()).facts();
            case "image/heic", "image/avif" -> {
                HeifHeader header = HeifHeader.read(image.file());
                yield new PictureFacts(header.widthPx(), header.heightPx());
            }
            default -> new Raster(image, mostPixels).facts();
        };
    }
}
