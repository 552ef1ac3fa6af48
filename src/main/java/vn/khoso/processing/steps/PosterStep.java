package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;

/** Picks a telling frame of a recording and makes the two pictures of its cards. */
@Component
class PosterStep implements Step {

    private final Ffmpeg ffmpeg;
    private final Pictures pictures;
    private final RenditionShelf shelf;

    PosterStep(Ffmpeg ffmpeg, Pictures pictures, RenditionShelf shelf) {
        this.ffmpeg = ffmpeg;
        this.pictures = pictures;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.POSTER;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        MadePicture poster =
                ffmpeg.poster(workpiece.source(), workpiece.directory().resolve("poster.jpg"));
        shelf.keep(workpiece, this, RenditionKind.POSTER, RenditionShelf.Made.of(poster));
        Path smaller = Files.createDirectory(workpiece.directory().resolve("smaller"));
        DetectedType jpeg = new DetectedType("image/jpeg", "jpg", MediaFamily.IMAGE);
        MadePicture small = pictures.webImages(new MediaSource(poster.file(), jpeg), smaller)
                .getFirst();
        shelf.keep(workpiece, this, RenditionKind.POSTER_SMALL, RenditionShelf.Made.of(small));
    }
}
