package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaFacts;

/** Makes the MP3 that every browser plays, at an even loudness. */
@Component
class PlayableAudioStep implements Step {

    /** Sound is encoded some fifty times faster than it plays, so ten minutes still take seconds. */
    private static final Duration QUICK_UP_TO = Duration.ofMinutes(10);

    private final Ffprobe ffprobe;
    private final Ffmpeg ffmpeg;
    private final RenditionShelf shelf;

    PlayableAudioStep(Ffprobe ffprobe, Ffmpeg ffmpeg, RenditionShelf shelf) {
        this.ffprobe = ffprobe;
        this.ffmpeg = ffmpeg;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.PLAYABLE_AUDIO;
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return ffprobe.probe(workpiece.source()).duration().compareTo(QUICK_UP_TO) > 0;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        MediaFacts facts = ffprobe.probe(workpiece.source());
        Path mp3 = workpiece.directory().resolve("playable.mp3");
        MediaFacts made = ffmpeg.toMp3(workpiece.source(), facts, mp3, workpiece.percent());
        shelf.keep(workpiece, this, RenditionKind.PLAYABLE_AUDIO, RenditionShelf.Made.of(mp3, "audio/mpeg", made));
    }
}
