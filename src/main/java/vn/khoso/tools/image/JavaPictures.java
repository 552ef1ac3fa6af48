package vn.khoso.tools.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.parser.ParserTask;
import vn.khoso.tools.parser.Parsers;
import vn.khoso.tools.program.WorkingDirectories;

/** Pictures made by Java in a child process, but for HEIC and AVIF, which only ffmpeg decodes. */
@Component
final class JavaPictures implements Pictures {

    private static final List<Integer> WIDTHS_PX = List.of(480, 960, 1600);
    private static final Set<String> BY_FFMPEG = Set.of("image/heic", "image/avif");
    private static final Set<String> PHOTOS =
            Set.of("image/jpeg", "image/heic", "image/avif", "image/webp", "image/tiff");
    private static final DetectedType JPEG = new DetectedType("image/jpeg", "jpg", MediaFamily.IMAGE);

    private final ToolsSettings settings;
    private final Parsers parsers;
    private final WorkingDirectories directories;
    private final Ffmpeg ffmpeg;

    /** Takes the fonts too, so that they are there before a child draws anything. */
    JavaPictures(
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
    public PictureFacts read(MediaSource image) {
        return run(ToolsProblem.PICTURE_UNREADABLE, new SizeTask(image.absolute(), settings.picturePixels()));
    }

    @Override
    public PictureFacts verifyDecodes(MediaSource image) {
        VerifyTask task = new VerifyTask(image.absolute(), settings.picturePixels(), settings.pictureFrames());
        PictureFacts facts = run(ToolsProblem.PICTURE_UNREADABLE, task);
        if (BY_FFMPEG.contains(image.type().mediaType())) {
            Path scratch = directories.create();
            try {
                ffmpeg.heicToJpeg(image, scratch.resolve("photo.jpg"));
            } finally {
                directories.delete(scratch);
            }
        }
        return facts;
    }

    @Override
    public List<MadePicture> webImages(MediaSource source, Path directory) {
        if (!BY_FFMPEG.contains(source.type().mediaType())) {
            return make(source, directory);
        }
        Path scratch = directories.create();
        try {
            Path jpeg = scratch.resolve("photo.jpg");
            ffmpeg.heicToJpeg(source, jpeg);
            return make(new MediaSource(jpeg, JPEG), directory);
        } finally {
            directories.delete(scratch);
        }
    }

    private List<MadePicture> make(MediaSource source, Path directory) {
        ToolsProblem onFailure = source.type().family() == MediaFamily.DOCUMENT
                ? ToolsProblem.DOCUMENT_UNREADABLE
                : ToolsProblem.PICTURE_UNREADABLE;
        WebImagesTask task = new WebImagesTask(
                source.absolute(),
                PHOTOS.contains(source.type().mediaType()),
                directory.toAbsolutePath(),
                WIDTHS_PX,
                settings.picturePixels());
        return run(onFailure, task).pictures();
    }

    private <R> R run(ToolsProblem onFailure, ParserTask<R> task) {
        return parsers.run(settings.pictureTime(), onFailure, task);
    }
}
