package vn.khoso.tools;

/**
 * The words of one page or slide.
 *
 * @param page counted from 1; a document without pages, such as DOCX, is one page
 * @param text NFC, lines joined into paragraphs, paragraphs divided by a line feed, no other white space but single
 *     spaces; never blank
 */
public record PageText(int page, String text) {

    /** Refuses page 0. */
    public PageText {
        if (page < 1) {
            throw new IllegalArgumentException("page must be >= 1, got " + page);
        }
    }
}
