package vn.khoso.tools;

/** Reads the words of documents, page by page. */
public interface TextExtractor {

    /** Tells whether documents of this type are read: PDF, DOCX, PPTX and XLSX. */
    boolean reads(DetectedType type);

    /**
     * Reads the words within the limits of pages, characters and time.
     *
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#DOCUMENT_UNREADABLE},
     *     {@link ToolsProblem#DOCUMENT_PROTECTED} when it needs a password, {@link ToolsProblem#PARSER_TIMEOUT},
     *     {@link ToolsProblem#TOO_MANY_PARTS}, {@link ToolsProblem#ARCHIVE_TOO_LARGE}
     */
    ExtractedText extract(MediaSource document);
}
