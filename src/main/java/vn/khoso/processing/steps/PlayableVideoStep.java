package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.ProcessingSettings;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaOutline;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.VideoOrder;

/** Makes the MP4 that every browser plays; streams that fit already are copied in the quick lane. */
@Component
class PlayableVideoStep implements Step {

    private static final int FULL_HD = 1080;

    private final MediaOutlines outlines;
    private final Ffmpeg ffmpeg;
    private final RenditionShelf shelf;
    private final ProcessingSettings settings;

    PlayableVideoStep(MediaOutlines outlines, Ffmpeg ffmpeg, RenditionShelf shelf, ProcessingSettings settings) {
        this.outlines = outlines;
        this.ffmpeg = ffmpeg;
        this.shelf = shelf;
        this.settings = settings;
    }

    @Override
    public StepName name() {
        return StepName.PLAYABLE_VIDEO;
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return !outlines.outline(workpiece.source()).streamsFit();
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        MediaOutline outline = outlines.outline(workpiece.source());
        int shortSide = settings.isLong(outline.claimedDuration()) ? settings.longSize() : FULL_HD;
        Path mp4 = workpiece.directory().resolve("playable.mp4");
        MediaFacts made = ffmpeg.toMp4(workpiece.source(), new VideoOrder(mp4, shortSide, false), workpiece.percent());
        if (outline.streamsFit() && made.damaged()) {
            // a copy keeps what is broken in it; encoding shows whatever decodes
            workpiece.lane().requireTime();
            made = ffmpeg.toMp4(workpiece.source(), new VideoOrder(mp4, shortSide, true), workpiece.percent());
        }
        shelf.keep(workpiece, this, RenditionKind.PLAYABLE_VIDEO, RenditionShelf.Made.of(mp4, "video/mp4", made));
    }
}
