package vn.khoso.tools.image;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.FullPictures;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.parser.Parsers;
import vn.khoso.tools.program.WorkingDirectories;

/** Full-size pictures by Java, but for HEIC and AVIF, which only ffmpeg decodes. */
@Component
final class JavaFullPictures implements FullPictures {

    private static final Set<String> BY_FFMPEG = Set.of("image/heic", "image/avif");
    private static final Set<String> PHOTOS =
            Set.of("image/jpeg", "image/heic", "image/avif", "image/webp", "image/tiff");
    private static final DetectedType JPEG = new DetectedType("image/jpeg", "jpg", MediaFamily.IMAGE);

    private final ToolsSettings settings;
    private final Parsers parsers;
    private final WorkingDirectories directories;
    private final Ffmpeg ffmpeg;

    JavaFullPictures(
            ToolsSettings settings,
            Parsers parsers,
            WorkingDirectories directories,
            Ffmpeg ffmpeg,
            HeadlessFonts fonts) {
        this.settings = settings;
        this.parsers = parsers;
        this.directories = directories;
        this.ffmpeg = ffmpeg;
    }

    @Override
    public MadePicture full(MediaSource image, Path jpeg) {
        if (!BY_FFMPEG.contains(image.type().mediaType())) {
            return make(image, jpeg);
        }
        // through Java once more: the phone's colours become sRGB, which every program shows alike
        Path scratch = directories.create();
        try {
            Path photo = scratch.resolve("photo.jpg");
            ffmpeg.heicToJpeg(image, photo);
            return make(new MediaSource(photo, JPEG), jpeg);
        } finally {
            directories.delete(scratch);
        }
    }

    private MadePicture make(MediaSource image, Path jpeg) {
        FullPictureTask task = new FullPictureTask(
                image.absolute(),
                PHOTOS.contains(image.type().mediaType()),
                jpeg.toAbsolutePath(),
                settings.picturePixels());
        return parsers.run(settings.pictureTime(), ToolsProblem.PICTURE_UNREADABLE, task);
    }
}
