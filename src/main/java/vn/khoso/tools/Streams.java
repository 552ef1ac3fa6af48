package vn.khoso.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** Makes HLS streams (RFC 8216): one size for each line, in fragmented MP4 read by byte range. */
public interface Streams {

    /**
     * Makes the sizes asked for that are not above the recording's own, and the recording's own size up to 1080, in one
     * pass. The own size is copied where the streams fit and the picture need not be turned; the others are encoded.
     *
     * @param percent told 0 to 100, rising, from another thread
     * @return the sizes, largest first, never empty
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#MEDIA_UNDECODABLE} when there is no picture to stream
     */
    List<Size> make(MediaSource source, StreamOrder order, IntConsumer percent);

    /** The name of the play list that names the others. */
    String INDEX = "index.m3u8";

    /**
     * One size of a stream.
     *
     * @param playlist its play list
     * @param media its bytes
     * @param widthPx width as shown
     * @param heightPx height as shown
     */
    record Size(Path playlist, Path media, int widthPx, int heightPx) {}
}
