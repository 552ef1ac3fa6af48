package vn.khoso.tools;

import java.nio.file.Path;
import java.util.List;

/** Reads files of captions: WebVTT, SubRip and TTML, in UTF-8, UTF-16, Windows-1258, VISCII or TCVN3. */
public interface CaptionReader {

    /**
     * Reads the lines in the order they are said, at most 20,000 of a file of at most 10 MiB. What is no line is left
     * out; a line that ends before it begins is shown for two seconds.
     *
     * @param file an existing regular file, read only
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#CAPTIONS_UNREADABLE} when there is not one line in it
     */
    List<TimedLine> read(Path file);
}
