package vn.khoso.tools.image;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.tools.Likenesses;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.parser.Parsers;

/** Marks of pictures, computed in a child process. */
@Component
final class PictureMarks implements Likenesses {

    private static final int HEXADECIMAL = 16;
    private static final Set<String> READ_BY_JAVA =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff", "image/bmp");

    private final Parsers parsers;
    private final ToolsSettings settings;

    PictureMarks(Parsers parsers, ToolsSettings settings) {
        this.parsers = parsers;
        this.settings = settings;
    }

    @Override
    public boolean reads(MediaSource file) {
        return READ_BY_JAVA.contains(file.type().mediaType());
    }

    @Override
    public long ofPicture(MediaSource picture) {
        DifferenceHashTask task = new DifferenceHashTask(picture.absolute(), settings.picturePixels());
        String bits = parsers.run(settings.pictureTime(), ToolsProblem.PICTURE_UNREADABLE, task)
                .bits();
        return Long.parseUnsignedLong(bits, HEXADECIMAL);
    }
}
