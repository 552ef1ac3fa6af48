package vn.khoso.tools;

import java.nio.file.Path;
import java.util.List;

/** Draws the pages of PDF documents and of TIFF scans, and the slides of PPTX files. */
public interface DocumentPages {

    /** Tells whether documents of this type have pages to draw. */
    boolean draws(DetectedType type);

    /**
     * What is to be drawn.
     *
     * @param document PDF, PPTX or TIFF
     * @param pages numbers from 1, in order; those the document does not have are left out
     * @param widthPx of each picture
     * @param directory gets {@code page-<number>.jpg}
     */
    record Order(MediaSource document, List<Integer> pages, int widthPx, Path directory) {

        /** Keeps an own copy of the numbers. */
        public Order {
            pages = List.copyOf(pages);
        }
    }

    /**
     * What was drawn.
     *
     * @param pages in order
     * @param pageCount how many the document has
     * @param drawnSimply whether slides were drawn without an office program, so that they may look different
     */
    record Drawn(List<MadePicture> pages, int pageCount, boolean drawnSimply) {

        /** Keeps an own copy of the list. */
        public Drawn {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Draws pages on white as JPEG.
     *
     * @throws vn.khoso.shared.KhosoException {@link ToolsProblem#DOCUMENT_UNREADABLE},
     *     {@link ToolsProblem#DOCUMENT_PROTECTED}, {@link ToolsProblem#PICTURE_UNREADABLE} or {@link ToolsProblem#PICTURE_TOO_LARGE} for a page of a scan,
     *     {@link ToolsProblem#NO_PICTURE} when the type has no pages
     */
    Drawn draw(Order order);
}
