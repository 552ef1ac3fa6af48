package vn.khoso.processing.steps;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Chapter;
import vn.khoso.catalogue.Chapters;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.StepNote;
import vn.khoso.processing.Workpiece;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaFacts;
import vn.khoso.tools.MediaOutlines;

/** Measures a recording, and tells its owner how much of a broken one was saved. */
@Component
class FactsStep implements Step {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final Ffprobe ffprobe;
    private final MediaOutlines outlines;
    private final MediaFiles files;
    private final Chapters chapters;

    FactsStep(Ffprobe ffprobe, MediaOutlines outlines, MediaFiles files, Chapters chapters) {
        this.chapters = chapters;
        this.outlines = outlines;
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
        chapters.found(workpiece.file().id(), chaptersOf(workpiece));
        if (facts.damaged()) {
            tellWhatWasSaved(workpiece, facts.duration());
        }
    }

    private List<Chapter> chaptersOf(Workpiece workpiece) {
        return outlines.outline(workpiece.source()).chapters().stream()
                .map(named -> new Chapter(named.start(), shortened(named.title())))
                .toList();
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(title.length(), Chapter.LONGEST));
    }

    private void tellWhatWasSaved(Workpiece workpiece, Duration saved) {
        Duration claimed = outlines.outline(workpiece.source()).claimedDuration();
        if (claimed.minus(saved).compareTo(WORTH_TELLING) > 0) {
            workpiece.note(StepNote.RECORDING_SAVED_IN_PART, clock(saved), clock(claimed));
        } else {
            workpiece.note(StepNote.RECORDING_SAVED, clock(saved));
        }
    }

    private static String clock(Duration length) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }
}
