package vn.khoso.processing.steps;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Transcript;
import vn.khoso.catalogue.Transcripts;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.CaptionReader;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MediaOutline;
import vn.khoso.tools.MediaOutlines;
import vn.khoso.tools.TimedLine;
import vn.khoso.tools.ToolsProblem;

/** Takes the subtitle tracks out of a recording; the first of each language becomes its transcript. */
@Component
class SubtitlesStep implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(SubtitlesStep.class);

    private final MediaOutlines outlines;
    private final Ffmpeg ffmpeg;
    private final CaptionReader reader;
    private final Transcripts transcripts;

    SubtitlesStep(MediaOutlines outlines, Ffmpeg ffmpeg, CaptionReader reader, Transcripts transcripts) {
        this.outlines = outlines;
        this.ffmpeg = ffmpeg;
        this.reader = reader;
        this.transcripts = transcripts;
    }

    @Override
    public StepName name() {
        return StepName.SUBTITLES;
    }

    @Override
    public void run(Workpiece workpiece) {
        Set<String> seen = new HashSet<>();
        for (MediaOutline.Subtitles track : outlines.outline(workpiece.source()).subtitles()) {
            String language = tag(track.language());
            if (seen.add(language)) {
                keep(workpiece, track.index(), language);
            }
        }
    }

    private void keep(Workpiece workpiece, int track, String language) {
        Path vtt = workpiece.directory().resolve("track-" + track + ".vtt");
        ffmpeg.subtitles(workpiece.source(), track, vtt);
        try {
            List<TimedLine> lines = reader.read(vtt);
            transcripts.keep(workpiece.file().id(), language, Transcript.Origin.TRACK, TimedTexts.of(lines));
        } catch (KhosoException e) {
            if (e.errorCode() != ToolsProblem.CAPTIONS_UNREADABLE) {
                throw e;
            }
            LOG.debug(
                    "a track without a line file={} track={}", workpiece.file().id(), track);
        }
    }

    /** Files mark languages with three letters (ISO 639-2); pages want the two of BCP 47 where there are any. */
    private static String tag(String claimed) {
        if (claimed.isBlank()) {
            return "vi";
        }
        String two = Locale.forLanguageTag(claimed).getLanguage();
        for (String known : List.of("vi", "en", "fr", "zh", "ja", "ko", "lo", "km")) {
            if (Locale.of(known).getISO3Language().equals(two)) {
                return known;
            }
        }
        return two.isEmpty() ? "vi" : two;
    }
}
