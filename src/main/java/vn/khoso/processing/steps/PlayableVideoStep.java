package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaFacts;

/** Makes the MP4 that every browser plays; streams that fit already are copied in the quick lane. */
@Component
class PlayableVideoStep implements Step {

    private final Ffprobe ffprobe;
    private final Ffmpeg ffmpeg;
    private final RenditionShelf shelf;

    PlayableVideoStep(Ffprobe ffprobe, Ffmpeg ffmpeg, RenditionShelf shelf) {
        this.ffprobe = ffprobe;
        this.ffmpeg = ffmpeg;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.PLAYABLE_VIDEO;
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return !ffprobe.probe(workpiece.source()).playableAsIs();
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        MediaFacts facts = ffprobe.probe(workpiece.source());
        Path mp4 = workpiece.directory().resolve("playable.mp4");
        MediaFacts made = ffmpeg.toMp4(workpiece.source(), facts, mp4, workpiece.percent());
        shelf.keep(workpiece, this, RenditionKind.PLAYABLE_VIDEO, RenditionShelf.Made.of(mp4, "video/mp4", made));
    }
}
