package vn.khoso.tools;

import java.nio.file.Path;
import java.util.List;

/** Makes pictures for pages out of images and of the first page of documents. */
public interface Pictures {

    /**
     * Reads the size without decoding the pixels. An SVG has the size of its drawing.
     *
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#PICTURE_UNREADABLE} or
     *     {@link ToolsProblem#PICTURE_TOO_LARGE}
     */
    PictureFacts read(MediaSource image);

    /**
     * Really decodes a picture, after its pixels and frames were counted; of an animation the first frame.
     *
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#PICTURE_UNREADABLE},
     *     {@link ToolsProblem#PICTURE_TOO_LARGE}, {@link ToolsProblem#TOO_MANY_PARTS} or
     *     {@link ToolsProblem#PICTURE_CUT} when it ends before its pixels do
     */
    PictureFacts verifyDecodes(MediaSource image);

    /**
     * Makes upright sRGB JPEG pictures 480, 960 and 1600 px wide, on white, without any metadata. A width above the
     * original's is left out; a picture smaller than 480 px gives one of its own size.
     *
     * @param source an image, or a document whose first page is drawn (PDF, PPTX)
     * @param directory an existing directory to write {@code <width>.jpg} files to
     * @return what was made, narrowest first, never empty
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#PICTURE_UNREADABLE},
     *     {@link ToolsProblem#PICTURE_TOO_LARGE}, or {@link ToolsProblem#NO_PICTURE} when the type has none (DOCX, XLSX)
     */
    List<MadePicture> webImages(MediaSource source, Path directory);
}
