package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.PosterChoices;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;

/** Picks a telling frame of a recording, or the one its editor chose, or a sound's cover, for the pictures of its cards. */
@Component
class PosterStep implements Step {

    private final Ffmpeg ffmpeg;
    private final Pictures pictures;
    private final PosterChoices choices;
    private final RenditionShelf shelf;

    PosterStep(Ffmpeg ffmpeg, Pictures pictures, PosterChoices choices, RenditionShelf shelf) {
        this.choices = choices;
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
        Path jpeg = workpiece.directory().resolve("poster.jpg");
        Optional<MadePicture> poster = workpiece.source().type().family() == MediaFamily.AUDIO
                ? ffmpeg.cover(workpiece.source(), jpeg)
                : Optional.of(frame(workpiece, jpeg));
        if (poster.isPresent()) {
            keep(workpiece, poster.get());
        } else {
            shelf.drop(workpiece, RenditionKind.POSTER);
            shelf.drop(workpiece, RenditionKind.POSTER_SMALL);
        }
    }

    private MadePicture frame(Workpiece workpiece, Path jpeg) {
        return choices.of(workpiece.file().id())
                .map(at -> ffmpeg.poster(workpiece.source(), at, jpeg))
                .orElseGet(() -> ffmpeg.poster(workpiece.source(), jpeg));
    }

    private void keep(Workpiece workpiece, MadePicture poster) throws IOException {
        shelf.keep(workpiece, this, RenditionKind.POSTER, RenditionShelf.Made.of(poster));
        Path smaller = Files.createDirectory(workpiece.directory().resolve("smaller"));
        DetectedType jpeg = new DetectedType("image/jpeg", "jpg", MediaFamily.IMAGE);
        MadePicture small = pictures.webImages(new MediaSource(poster.file(), jpeg), smaller)
                .getFirst();
        shelf.keep(workpiece, this, RenditionKind.POSTER_SMALL, RenditionShelf.Made.of(small));
    }
}
