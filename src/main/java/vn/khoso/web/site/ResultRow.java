package vn.khoso.web.site;

import java.util.List;
import vn.khoso.search.Segment;
import vn.khoso.web.view.Card;

/**
 * One found product.
 *
 * @param card its card
 * @param title its title with the found words marked
 * @param summary an extract of its summary, shown when no passage was found
 * @param passages the places where the words stand
 * @param further how many places there are besides
 * @param furtherHref where all of them are
 */
record ResultRow(
        Card card,
        List<Segment> title,
        List<Segment> summary,
        List<FoundPassage> passages,
        int further,
        String furtherHref) {

    ResultRow {
        title = List.copyOf(title);
        summary = List.copyOf(summary);
        passages = List.copyOf(passages);
    }

    /**
     * A place in a product.
     *
     * @param href the product, opened there
     * @param icon the sign on the locator
     * @param label the time, page or slide
     * @param text what stands there, with the found words marked
     * @param language BCP 47 tag of the text
     */
    record FoundPassage(String href, String icon, String label, List<Segment> text, String language) {

        FoundPassage {
            text = List.copyOf(text);
        }
    }
}
