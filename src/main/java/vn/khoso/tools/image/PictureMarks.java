package vn.khoso.tools.image;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.khoso.tools.Likenesses;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.parser.Parsers;

/** Marks of pictures, computed in a child process. */
@Component
final class PictureMarks implements Likenesses {

    private static final int HEXADECIMAL = 16;

    private final Parsers parsers;
    private final ToolsSettings settings;

    PictureMarks(Parsers parsers, ToolsSettings settings) {
        this.parsers = parsers;
        this.settings = settings;
    }

    @Override
    public long ofPicture(Path jpeg) {
        DifferenceHashTask task = new DifferenceHashTask(jpeg.toAbsolutePath(), settings.picturePixels());
        String bits = parsers.run(settings.pictureTime(), ToolsProblem.PICTURE_UNREADABLE, task)
                .bits();
        return Long.parseUnsignedLong(bits, HEXADECIMAL);
    }
}
