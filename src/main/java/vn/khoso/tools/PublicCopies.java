package vn.khoso.tools;

import java.nio.file.Path;

/**
 * Makes copies of documents that anybody may have: without authors, devices, places, thumbnails, attached files, scripts
 * and earlier revisions, the pictures in them cleaned as well. Title, words and looks stay.
 */
public interface PublicCopies {

    /** Tells whether documents of this type can be cleaned: PDF, DOCX, PPTX and XLSX. */
    boolean copies(DetectedType type);

    /**
     * What was made.
     *
     * @param signatureLeftOut whether the original carries a digital signature, which no changed copy can keep
     */
    record Copy(boolean signatureLeftOut) {}

    /**
     * Makes a copy.
     *
     * @param target the file to write
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#DOCUMENT_UNREADABLE},
     *     {@link ToolsProblem#DOCUMENT_PROTECTED} when it needs a password, {@link ToolsProblem#ARCHIVE_TOO_LARGE}
     */
    Copy make(MediaSource document, Path target);
}
