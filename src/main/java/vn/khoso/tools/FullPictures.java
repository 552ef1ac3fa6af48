package vn.khoso.tools;

import java.nio.file.Path;

/** Makes pictures in their full size, for zooming, keeping and reading their words. */
public interface FullPictures {

    /**
     * Makes an upright sRGB JPEG of an image on white, without any metadata, in its full size; above 40 million pixels
     * every second or third row and column only. A drawing (SVG) is made 2400 px wide.
     *
     * @param jpeg the file to write
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#PICTURE_UNREADABLE},
     *     {@link ToolsProblem#PICTURE_TOO_LARGE}, or {@link ToolsProblem#NO_PICTURE} when it is no image
     */
    MadePicture full(MediaSource image, Path jpeg);
}
