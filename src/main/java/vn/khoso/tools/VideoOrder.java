package vn.khoso.tools;

import java.nio.file.Path;

/**
 * What MP4 to make.
 *
 * @param mp4 the file to write
 * @param mostShortSidePx what the shorter side is at most when the picture has to be encoded
 * @param encodeAnyway whether streams that look as if they fit are encoded all the same, because they are damaged
 */
public record VideoOrder(Path mp4, int mostShortSidePx, boolean encodeAnyway) {

    /** Asks for full HD at most, copied where it fits. */
    public static VideoOrder usual(Path mp4) {
        return new VideoOrder(mp4, 1080, false);
    }
}
