package vn.khoso.processing.steps;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.PictureFacts;
import vn.khoso.tools.Pictures;

/** Makes the web pictures of an image, or of a document's first page. */
@Component
class PicturesStep implements Step {

    private final Pictures pictures;
    private final MediaFiles files;
    private final RenditionShelf shelf;

    PicturesStep(Pictures pictures, MediaFiles files, RenditionShelf shelf) {
        this.pictures = pictures;
        this.files = files;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.PICTURES;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        if (workpiece.source().type().family() == MediaFamily.IMAGE) {
            keepSize(workpiece);
        }
        List<MadePicture> made = pictures.webImages(workpiece.source(), workpiece.directory());
        MadePicture middle = made.get(made.size() / 2);
        shelf.keep(workpiece, this, RenditionKind.POSTER_SMALL, RenditionShelf.Made.of(made.getFirst()));
        shelf.keep(workpiece, this, RenditionKind.POSTER, RenditionShelf.Made.of(middle));
        shelf.keep(workpiece, this, RenditionKind.WEB_IMAGE, RenditionShelf.Made.of(made.getLast()));
    }

    private void keepSize(Workpiece workpiece) {
        PictureFacts size = pictures.read(workpiece.source());
        files.keepFacts(
                workpiece.file().id(),
                new MediaFile.Facts(
                        Optional.empty(), Optional.of(size.widthPx()), Optional.of(size.heightPx()), Optional.empty()));
    }
}
