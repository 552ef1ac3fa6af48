package vn.khoso.tools;

/** Makes marks by which files that look alike are found. */
public interface Likenesses {

    /**
     * Returns the mark of a picture: 64 bits, each telling whether the picture gets brighter from one of 9 x 8 cells to
     * the next (difference hash). Pictures that are scaled, recompressed or slightly changed differ in few bits.
     *
     * @param picture one that Java reads: JPEG, PNG, GIF, WebP, TIFF or BMP
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#PICTURE_UNREADABLE}
     */
    long ofPicture(MediaSource picture);

    /** Tells whether a mark can be made of a file as it is; of others a picture is made first. */
    boolean reads(MediaSource file);
}
