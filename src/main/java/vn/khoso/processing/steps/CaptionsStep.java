package vn.khoso.processing.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.CaptionLanguage;
import vn.khoso.catalogue.TimedText;
import vn.khoso.catalogue.Transcript;
import vn.khoso.catalogue.Transcripts;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.CaptionReader;

/** Reads a file of captions into a transcript: shown with the recording, read beside it, found by the search. */
@Component
class CaptionsStep implements Step {

    private final CaptionReader reader;
    private final Transcripts transcripts;

    CaptionsStep(CaptionReader reader, Transcripts transcripts) {
        this.reader = reader;
        this.transcripts = transcripts;
    }

    @Override
    public StepName name() {
        return StepName.CAPTIONS;
    }

    @Override
    public void run(Workpiece workpiece) {
        List<TimedText> said = TimedTexts.of(reader.read(workpiece.source().file()));
        transcripts.keep(
                workpiece.file().id(), CaptionLanguage.of(workpiece.file().name()), Transcript.Origin.FILE, said);
    }
}
