package vn.khoso.tools;

/**
 * The size of a picture as shown, after the camera's orientation mark has been obeyed.
 *
 * @param widthPx width in pixels, at least 1
 * @param heightPx height in pixels, at least 1
 */
public record PictureFacts(int widthPx, int heightPx) {

    /** Refuses an empty picture. */
    public PictureFacts {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("size must be >= 1x1, got " + widthPx + "x" + heightPx);
        }
    }
}
