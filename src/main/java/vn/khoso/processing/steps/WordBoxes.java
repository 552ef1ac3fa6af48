package vn.khoso.processing.steps;

import java.util.ArrayList;
import java.util.List;
import vn.khoso.catalogue.Passage;
import vn.khoso.tools.RecognisedPage;

/**
 * The form of {@code words.json}: boxes as fractions of the picture, so that they fit it in every size.
 *
 * @param pages in order
 */
record WordBoxes(List<Page> pages) {

    private static final double PRECISION = 10_000.0;

    /**
     * One page or image.
     *
     * @param page from 1
     * @param words in reading order
     */
    record Page(int page, List<Word> words) {}

    /**
     * One word.
     *
     * @param text the word
     * @param x left edge, 0 to 1
     * @param y upper edge, 0 to 1
     * @param width 0 to 1
     * @param height 0 to 1
     * @param certainty 0 to 100
     */
    record Word(String text, double x, double y, double width, double height, int certainty) {}

    static WordBoxes of(List<ReadPage> read) {
        List<Page> pages = new ArrayList<>();
        for (ReadPage page : read) {
            List<Word> words = page.page().blocks().stream()
                    .flatMap(block -> block.words().stream())
                    .map(word -> word(page.page(), word))
                    .toList();
            pages.add(new Page(page.number(), words));
        }
        return new WordBoxes(pages);
    }

    private static Word word(RecognisedPage page, RecognisedPage.Word word) {
        Passage.Locator.InRegion box = region(page, word.box());
        return new Word(word.text(), box.x(), box.y(), box.width(), box.height(), word.certainty());
    }

    /** Boxes that reach over the edge, as the program sometimes draws them, are cut there. */
    static Passage.Locator.InRegion region(RecognisedPage page, RecognisedPage.Box box) {
        double x = Math.min(box.left(), page.widthPx() - 1) / (double) page.widthPx();
        double y = Math.min(box.top(), page.heightPx() - 1) / (double) page.heightPx();
        double width = Math.min(box.width() / (double) page.widthPx(), 1 - x);
        double height = Math.min(box.height() / (double) page.heightPx(), 1 - y);
        return new Passage.Locator.InRegion(rounded(x), rounded(y), atLeast(width), atLeast(height));
    }

    private static double rounded(double share) {
        return Math.floor(share * PRECISION) / PRECISION;
    }

    private static double atLeast(double share) {
        return Math.max(1 / PRECISION, rounded(share));
    }
}
