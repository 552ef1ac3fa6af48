package vn.khoso.catalogue;

import java.time.Instant;
import java.util.Optional;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.TranscriptId;

/**
 * What is said in a recording, in one language, in timed texts: shown as captions, read beside the player, found by the
 * search.
 *
 * @param id its identity
 * @param mediaFile the file it came in or was made from: a file of captions, or the recording itself
 * @param language BCP 47 tag of the words
 * @param origin how it came about
 * @param checked when and by whom an editor confirmed it
 * @param version rises with every change, for the optimistic lock
 * @param changedAt when it last changed
 * @param edited whether a person changed it here; what a machine finds later does not replace it then
 */
public record Transcript(
        TranscriptId id,
        MediaFileId mediaFile,
        String language,
        Origin origin,
        Optional<Check> checked,
        int version,
        Instant changedAt,
        boolean edited) {

    /** How a transcript came about. */
    public enum Origin {
        /** A file of captions. */
        FILE,
        /** A track of subtitles within the recording. */
        TRACK,
        /** Speech recognition: machine-made until an editor confirms it. */
        SPEECH,
        /** Typed here. */
        TYPED
    }

    /** An editor's confirmation. */
    public record Check(Instant at, AccountId by) {}

    /** Tells whether a machine wrote it and nobody has confirmed it yet. */
    public boolean isMachineMadeUnchecked() {
        return origin == Origin.SPEECH && checked.isEmpty();
    }
}
