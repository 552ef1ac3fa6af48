package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.processing.steps.RenditionShelf.Made;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.FullPictures;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.Pictures;

/** Makes the web pictures of an image, its full-size picture, and the cards of a document from its first page. */
@Component
class PicturesStep implements Step {

    private final Pictures pictures;
    private final FullPictures fullPictures;
    private final Ffmpeg ffmpeg;
    private final MediaFiles files;
    private final RenditionShelf shelf;

    PicturesStep(Pictures pictures, FullPictures fullPictures, Ffmpeg ffmpeg, MediaFiles files, RenditionShelf shelf) {
        this.pictures = pictures;
        this.fullPictures = fullPictures;
        this.ffmpeg = ffmpeg;
        this.files = files;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.PICTURES;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        boolean image = workpiece.source().type().family() == MediaFamily.IMAGE;
        if (image) {
            keepSize(workpiece);
        }
        List<MadePicture> made = pictures.webImages(workpiece.source(), workpiece.directory());
        MadePicture middle = made.get(made.size() / 2);
        shelf.keep(workpiece, this, RenditionKind.POSTER_SMALL, Made.of(made.getFirst()));
        shelf.keep(workpiece, this, RenditionKind.POSTER, Made.of(middle));
        keepForReading(workpiece, made);
        if (image) {
            Path full = workpiece.directory().resolve("full.jpg");
            shelf.keep(workpiece, this, RenditionKind.FULL_IMAGE, Made.of(fullPictures.full(workpiece.source(), full)));
        }
    }

    private void keepForReading(Workpiece workpiece, List<MadePicture> made) throws IOException {
        Made largest = Made.of(made.getLast());
        List<Made> inner = new ArrayList<>(webp(workpiece, made));
        made.stream().limit(made.size() - 1L).map(Made::of).forEach(inner::add);
        inner.add(largest);
        shelf.keep(workpiece, this, RenditionKind.WEB_IMAGE, largest, inner);
    }

    /** WebP is a third smaller; its largest side is 16,383 pixels, so the tallest pictures have JPEG alone. */
    private List<Made> webp(Workpiece workpiece, List<MadePicture> made) throws IOException {
        MadePicture largest = made.getLast();
        Path directory = Files.createDirectory(workpiece.directory().resolve("webp"));
        ffmpeg.toWebp(
                largest.file(),
                made.stream().map(MadePicture::widthPx).distinct().toList(),
                directory);
        List<Made> webp = new ArrayList<>();
        for (MadePicture picture : made) {
            Path file = directory.resolve(picture.widthPx() + ".webp");
            if (Files.isRegularFile(file)) {
                webp.add(new Made(
                        file,
                        "image/webp",
                        Optional.of(picture.widthPx()),
                        Optional.of(picture.heightPx()),
                        Optional.empty()));
            }
        }
        return webp;
    }

    private void keepSize(Workpiece workpiece) {
        PictureFacts size = pictures.read(workpiece.source());
        files.keepFacts(
                workpiece.file().id(),
                new MediaFile.Facts(
                        Optional.empty(), Optional.of(size.widthPx()), Optional.of(size.heightPx()), Optional.empty()));
    }
}
