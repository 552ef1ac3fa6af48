package vn.khoso.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes down what is said in a recording. What it writes nobody has checked. */
public interface SpeechEngine {

    /** Tells whether there is one on this machine. */
    boolean isPresent();

    /** Returns the BCP 47 tag of the language it writes. */
    String language();

    /**
     * Writes down the speech of a recording.
     *
     * @param directory an empty directory for what lies between
     * @param percent told 0 to 100, as far as it is known
     * @return what is said when, in order; empty when nothing is said
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when there is no sound
     */
    List<TimedLine> listen(MediaSource recording, Path directory, IntConsumer percent);
}
