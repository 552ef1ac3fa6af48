package vn.khoso.processing;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a step that ended well may have to tell; the sentences are {@code studio.step.note.<slug>}. */
public enum StepNote {
    /** A recording was cut off or is damaged. Values: how much was saved. */
    RECORDING_SAVED("recording-saved"),
    /** A recording was cut off or is damaged. Values: how much was saved, how much the file claims. */
    RECORDING_SAVED_IN_PART("recording-saved-in-part"),
    /** The recording is too long for a copy that messaging apps take. */
    TOO_LONG_FOR_LIGHT_COPY("too-long-for-light-copy"),
    /** Slides were drawn without LibreOffice: fonts and effects may differ from what the maker saw. */
    SLIDES_DRAWN_SIMPLY("slides-drawn-simply"),
    /** The copy for everybody lacks the digital signature of the original. */
    SIGNATURE_LEFT_OUT("signature-left-out"),
    /** Only the first pages were drawn. Values: how many, of how many. */
    PAGES_LEFT_OUT("pages-left-out"),
    /** Only the first pages were read. Values: how many, of how many. */
    TEXT_CUT_SHORT("text-cut-short"),
    /** Words were read off pictures by a machine. Values: how many words. */
    WORDS_RECOGNISED("words-recognised"),
    /** Speech was written down by a machine and waits for an editor. */
    SPEECH_UNCHECKED("speech-unchecked");

    private final String slug;

    StepNote(String slug) {
        this.slug = slug;
    }

    /** Returns the end of the message's key. */
    public String slug() {
        return slug;
    }

    static Optional<StepNote> of(@Nullable String slug) {
        return Arrays.stream(values()).filter(note -> note.slug.equals(slug)).findFirst();
    }
}
