package vn.khoso.tools;

import java.nio.file.Path;

/** Makes marks by which files that look alike are found. */
public interface Likenesses {

    /**
     * Returns the mark of a picture: 64 bits, each telling whether the picture gets brighter from one of 9 x 8 cells to
     * the next (difference hash). Pictures that are scaled, recompressed or slightly changed differ in few bits.
     *
     * @param jpeg a JPEG file
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#PICTURE_UNREADABLE}
     */
    long ofPicture(Path jpeg);
}
