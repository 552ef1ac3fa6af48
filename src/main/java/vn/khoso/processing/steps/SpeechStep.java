package vn.khoso.processing.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Transcript;
import vn.khoso.catalogue.Transcripts;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.StepNote;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.SpeechEngine;
import vn.khoso.tools.TimedLine;

/** Writes down what is said, where the operator has given a program for it; an editor has to confirm it. */
@Component
class SpeechStep implements Step {

    private final SpeechEngine engine;
    private final MediaOutlines outlines;
    private final Transcripts transcripts;

    SpeechStep(SpeechEngine engine, MediaOutlines outlines, Transcripts transcripts) {
        this.engine = engine;
        this.outlines = outlines;
        this.transcripts = transcripts;
    }

    @Override
    public StepName name() {
        return StepName.SPEECH;
    }

    @Override
    public boolean isOn() {
        return engine.isPresent();
    }

    @Override
    public boolean isHeavy(Workpiece workpiece) {
        return true;
    }

    @Override
    public void run(Workpiece workpiece) throws IOException {
        if (outlines.outline(workpiece.source()).audio().isEmpty()) {
            return;
        }
        Path directory = Files.createDirectory(workpiece.directory().resolve("speech"));
        List<TimedLine> lines = engine.listen(workpiece.source(), directory, workpiece.percent());
        if (!lines.isEmpty()
                && transcripts.keep(
                        workpiece.file().id(), engine.language(), Transcript.Origin.SPEECH, TimedTexts.of(lines))) {
            workpiece.note(StepNote.SPEECH_UNCHECKED);
        }
    }
}
