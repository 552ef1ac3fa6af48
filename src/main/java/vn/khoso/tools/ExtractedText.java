package vn.khoso.tools;

import java.util.List;

/**
 * The words of a document.
 *
 * @param pages in order, pages without words left out
 * @param pageCount number of pages or slides the document has; at least 1
 * @param complete false when a limit cut the text short
 */
public record ExtractedText(List<PageText> pages, int pageCount, boolean complete) {

    /** Keeps an own copy of the list. */
    public ExtractedText {
        pages = List.copyOf(pages);
    }
}
