package vn.khoso.web.studio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Cue;
import vn.khoso.catalogue.TimedText;
import vn.khoso.shared.KhosoException;

/**
 * A cue exactly as it was typed, so that nothing is lost when it cannot be saved.
 *
 * @param version the version of the transcript the person saw
 */
record CueForm(int version, String start, String end, String text) {

    /** Fields that a browser did not send are empty. */
    CueForm(int version, @Nullable String start, @Nullable String end, @Nullable String text) {
        this.version = version;
        this.start = start == null ? "" : start;
        this.end = end == null ? "" : end;
        this.text = text == null ? "" : text;
    }

    /** Returns the same words on top of what the transcript is now, for whoever decides to save them all the same. */
    CueForm onTopOf(int newVersion) {
        return new CueForm(newVersion, start, end, text);
    }

    static CueForm of(int version, Cue cue) {
        return new CueForm(
                version,
                Moment.write(cue.said().start()),
                Moment.write(cue.said().end()),
                cue.said().text());
    }

    /** Returns an empty one that begins where the last cue ends. */
    static CueForm after(int version, Duration end) {
        return new CueForm(version, Moment.write(end), Moment.write(end.plusSeconds(4)), "");
    }

    /**
     * Returns what was typed as the catalogue takes it.
     *
     * @throws KhosoException {@link CatalogueProblem#TIME_UNREADABLE} or {@link CatalogueProblem#CUE_UNUSABLE}
     */
    TimedText said() {
        Duration from =
                Moment.read(start).orElseThrow(() -> new KhosoException(CatalogueProblem.TIME_UNREADABLE, start));
        Duration to = Moment.read(end).orElseThrow(() -> new KhosoException(CatalogueProblem.TIME_UNREADABLE, end));
        try {
            return new TimedText(from, to, text);
        } catch (IllegalArgumentException refused) {
            throw new KhosoException(CatalogueProblem.CUE_UNUSABLE, refused, TimedText.LONGEST);
        }
    }
}
