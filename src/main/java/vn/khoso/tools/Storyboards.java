package vn.khoso.tools;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes sheets of small frames with a WebVTT index, for hovering and seeking. */
public interface Storyboards {

    /**
     * Makes at most 100 frames, the longer side 160 px, 25 to a sheet: {@code sheet-1.jpg …} and {@code index.vtt}.
     *
     * @param whole length of the recording, more than zero
     * @param directory an empty directory
     * @return the sheets in order, never empty
     */
    List<MadePicture> make(MediaSource source, Duration whole, Path directory);

    /** The name of the index. */
    String INDEX = "index.vtt";
}
