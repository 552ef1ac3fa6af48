package vn.khoso.tools.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a camera was held, as its EXIF mark says (EXIF 2.32, tag 0x0112).
 *
 * @param mark 1 to 8; 1 is upright
 */
record Orientation(int mark) {

    private static final Logger LOG = LoggerFactory.getLogger(Orientation.class);
    private static final Orientation UPRIGHT = new Orientation(1);

    /** Reads the mark; a picture without one, or with a broken one, is taken as upright. */
    static Orientation of(Path picture) {
        try {
            return ImageMetadataReader.readMetadata(picture.toFile())
                    .getDirectoriesOfType(ExifIFD0Directory.class)
                    .stream()
                    .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .filter(mark -> mark != null && mark >= 1 && mark <= 8)
                    .findFirst()
                    .map(Orientation::new)
                    .orElse(UPRIGHT);
        } catch (ImageProcessingException | IOException e) {
            LOG.debug("no readable EXIF: {}", e.toString());
            return UPRIGHT;
        }
    }

    /** Tells whether width and height change places. */
    boolean swapsSides() {
        return mark >= 5;
    }

    /** Returns the transformation of a picture of this size, as stored, into the upright one. */
    AffineTransform toUpright(int widthPx, int heightPx) {
        return switch (mark) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, widthPx, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, widthPx, heightPx);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, heightPx);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, heightPx, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, heightPx, widthPx);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, widthPx);
            default -> new AffineTransform();
        };
    }
}
