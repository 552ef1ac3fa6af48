package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.processing.steps.RenditionShelf.Made;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.MediaSource;

/** Makes the MP3 that browsers and village loudspeakers play, at an even loudness; of sounds also a lighter AAC file. */
@Component
class PlayableAudioStep implements Step {

    /** Sound is measured and encoded some thirty times faster than it plays, so ten minutes still take seconds. */
    private static final Duration QUICK_UP_TO = Duration.ofMinutes(10);

    private static final DetectedType MP3 = new DetectedType("audio/mpeg", "mp3", MediaFamily.AUDIO);

    private final MediaOutlines outlines;
    private final Lengths lengths;
    private final Ffmpeg ffmpeg;
    private final RenditionShelf shelf;

    PlayableAudioStep(MediaOutlines outlines, Lengths lengths, Ffmpeg ffmpeg, RenditionShelf shelf) {
        this.outlines = outlines;
        this.lengths = lengths;
        this.ffmpeg = ffmpeg;
        this.shelf = shelf;
    }

    @Override
    public StepName name() {
        return StepName.PLAYABLE_AUDIO;
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return lengths.of(workpiece.source()).compareTo(QUICK_UP_TO) > 0;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        if (outlines.outline(workpiece.source()).audio().isEmpty()) {
            shelf.drop(workpiece, RenditionKind.PLAYABLE_AUDIO);
            return;
        }
        Path mp3 = workpiece.directory().resolve("playable.mp3");
        MediaFacts made = ffmpeg.toMp3(workpiece.source(), mp3, workpiece.percent());
        shelf.keep(workpiece, this, RenditionKind.PLAYABLE_AUDIO, Made.of(mp3, MP3.mediaType(), made));
        if (workpiece.source().type().family() == MediaFamily.AUDIO) {
            Path m4a = workpiece.directory().resolve("light.m4a");
            MediaFacts light = ffmpeg.toLightSound(new MediaSource(mp3, MP3), m4a, percent -> {});
            shelf.keep(workpiece, this, RenditionKind.LIGHT_AUDIO, Made.of(m4a, "audio/mp4", light));
        }
    }
}
