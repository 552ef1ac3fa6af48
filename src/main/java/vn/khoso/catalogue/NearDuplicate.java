package vn.khoso.catalogue;

import vn.khoso.shared.MediaFileId;

/**
 * A file of a product and another product's file that is the same or resembles it. A hint for people, never a block.
 *
 * @param file the file of the product that was asked about
 * @param fileName its name
 * @param likeness in which way the two agree
 * @param percent how far they agree, 1 to 100; 100 for the same bytes
 * @param other the other product
 * @param otherFile the other product's file
 * @param otherFileName its name
 * @param otherIsEarlier whether the other file was received first
 */
public record NearDuplicate(
        MediaFileId file,
        String fileName,
        Likeness likeness,
        int percent,
        Product other,
        MediaFileId otherFile,
        String otherFileName,
        boolean otherIsEarlier) {

    /** In which way two files agree. */
    public enum Likeness {
        /** Byte for byte the same (SHA-256). */
        SAME_BYTES,
        /** The pictures, or pictures of the films, look alike. */
        PICTURE,
        /** The sound is alike. */
        SOUND
    }
}
