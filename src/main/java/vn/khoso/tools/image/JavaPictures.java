package vn.khoso.tools.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.ffmpeg.HeifHeader;
import vn.khoso.tools.program.BoundedParsing;
import vn.khoso.tools.program.WorkingDirectories;

/** Pictures made in this process by Java alone, but for HEIC, which only ffmpeg decodes. */
@Component
final class JavaPictures implements Pictures {

    private static final List<Integer> WIDTHS_PX = List.of(480, 960, 1600);
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/heic", "image/webp", "image/tiff");
    private static final DetectedType JPEG = new DetectedType("image/jpeg", "jpg", MediaFamily.IMAGE);
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private final ToolsSettings settings;
    private final BoundedParsing parsing;
    private final WorkingDirectories directories;
    private final Ffmpeg ffmpeg;

    /** Takes the fonts too, so that they are there before anything is drawn. */
    JavaPictures(
            ToolsSettings settings,
            BoundedParsing parsing,
            WorkingDirectories directories,
            Ffmpeg ffmpeg,
            HeadlessFonts fonts) {
        this.settings = settings;
        this.parsing = parsing;
        this.directories = directories;
        this.ffmpeg = ffmpeg;
        ImageIO.setUseCache(false);
        ImageIO.scanForPlugins();
    }

    @Override
    public PictureFacts read(MediaSource image) {
        return parsing.run(settings.pictureTime(), ToolsProblem.PICTURE_UNREADABLE, () -> facts(image));
    }

    private PictureFacts facts(MediaSource image) throws IOException {
        return switch (image.type().mediaType()) {
            case "image/svg+xml" -> SvgDrawing.read(image.file()).facts();
            case "image/heic" -> {
                HeifHeader header = HeifHeader.read(image.file());
                yield new PictureFacts(header.widthPx(), header.heightPx());
            }
            default -> new Raster(image, settings.picturePixels()).facts();
        };
    }

    @Override
    public List<MadePicture> webImages(MediaSource source, Path directory) {
        ToolsProblem onFailure = source.type().family() == MediaFamily.DOCUMENT
                ? ToolsProblem.DOCUMENT_UNREADABLE
                : ToolsProblem.PICTURE_UNREADABLE;
        return parsing.run(settings.pictureTime(), onFailure, () -> make(source, directory));
    }

    private List<MadePicture> make(MediaSource source, Path directory) throws IOException {
        BufferedImage original = picture(source);
        JpegFiles.Look look =
                PHOTOS.contains(source.type().mediaType()) ? JpegFiles.Look.PHOTO : JpegFiles.Look.DRAWING;
        List<MadePicture> made = new ArrayList<>();
        for (int width : widths(original.getWidth())) {
            Canvas.Size size = Canvas.ofWidth(width, original.getWidth(), original.getHeight());
            Path file = directory.resolve(width + ".jpg");
            JpegFiles.write(Canvas.shrink(original, size), look, file);
            made.add(new MadePicture(file, JPEG.mediaType(), size.widthPx(), size.heightPx()));
        }
        return made;
    }

    private static List<Integer> widths(int originalWidth) {
        List<Integer> fitting =
                WIDTHS_PX.stream().filter(width -> width <= originalWidth).toList();
        return fitting.isEmpty() ? List.of(originalWidth) : fitting;
    }

    private BufferedImage picture(MediaSource source) throws IOException {
        int widest = WIDTHS_PX.getLast();
        return switch (source.type().mediaType()) {
            case "image/svg+xml" -> SvgDrawing.read(source.file()).draw(widest);
            case "image/heic" -> photo(source);
            case "application/pdf" -> FirstPage.ofPdf(source.file(), widest);
            case PPTX -> FirstPage.ofSlides(source.file(), widest);
            default -> pixels(source);
        };
    }

    private BufferedImage pixels(MediaSource source) throws IOException {
        if (source.type().family() != MediaFamily.IMAGE) {
            throw new KhosoException(ToolsProblem.NO_PICTURE, source.type().mediaType());
        }
        return new Raster(source, settings.picturePixels()).upright();
    }

    private BufferedImage photo(MediaSource source) throws IOException {
        Path directory = directories.create();
        try {
            Path jpeg = directory.resolve("photo.jpg");
            ffmpeg.heicToJpeg(source, jpeg);
            return new Raster(new MediaSource(jpeg, JPEG), settings.picturePixels()).upright();
        } finally {
            directories.delete(directory);
        }
    }
}
