package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.ProcessingSettings;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.StepNote;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaSource;

/** Makes the MP4 that messaging apps take, where the length allows. */
@Component
class LightVideoStep implements Step {

    private final Ffmpeg ffmpeg;
    private final PlayableCopies playableCopies;
    private final RenditionShelf shelf;
    private final ProcessingSettings settings;

    LightVideoStep(Ffmpeg ffmpeg, PlayableCopies playableCopies, RenditionShelf shelf, ProcessingSettings settings) {
        this.ffmpeg = ffmpeg;
        this.playableCopies = playableCopies;
        this.shelf = shelf;
        this.settings = settings;
    }

    @Override
    public StepName name() {
        return StepName.LIGHT_VIDEO;
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return true;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        MediaSource source = playableCopies.sourceFor(workpiece);
        Path mp4 = workpiece.directory().resolve("light.mp4");
        Optional<MediaFacts> made = ffmpeg.toLightMp4(source, mp4, settings.lightBytes(), workpiece.percent());
        if (made.isPresent()) {
            shelf.keep(
                    workpiece, this, RenditionKind.LIGHT_VIDEO, RenditionShelf.Made.of(mp4, "video/mp4", made.get()));
        } else {
            shelf.drop(workpiece, RenditionKind.LIGHT_VIDEO);
            workpiece.note(StepNote.TOO_LONG_FOR_LIGHT_COPY);
        }
    }
}
