package vn.khoso.catalogue;

/** Where searchable text of a file comes from. Each source replaces its own passages and leaves the others alone. */
public enum TextSource {
    /** The words a document holds as words. */
    DOCUMENT,
    /** Words recognised in pictures and scanned pages; nobody has checked them. */
    RECOGNISED,
    /** Captions and transcripts made by people, and those that editors have confirmed. */
    CAPTIONS,
    /** Speech written down by a machine; nobody has checked it. */
    SPEECH
}
