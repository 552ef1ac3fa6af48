package vn.khoso.processing.steps;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaFacts;

/** Measures a recording. */
@Component
class FactsStep implements Step {

    private final Ffprobe ffprobe;
    private final MediaFiles files;

    FactsStep(Ffprobe ffprobe, MediaFiles files) {
        this.ffprobe = ffprobe;
        this.files = files;
    }

    @Override
    public StepName name() {
        return StepName.FACTS;
    }

    @Override
    public void run(Workpiece workpiece) {
        MediaFacts facts = ffprobe.probe(workpiece.source());
        files.keepFacts(
                workpiece.file().id(),
                new MediaFile.Facts(
                        Optional.of(facts.duration()),
                        facts.video().map(video -> video.widthPx()),
                        facts.video().map(video -> video.heightPx()),
                        Optional.empty()));
    }
}
