package vn.khoso.search;

import java.util.List;

/**
 * A place in a product where the query was found.
 *
 * @param locator where to open the product
 * @param text an extract with the found words marked; an ellipsis stands where it was cut
 * @param language BCP 47 tag of the text
 */
public record PassageHit(Locator locator, List<Segment> text, String language) {

    /** Copies the segments. */
    public PassageHit {
        text = List.copyOf(text);
    }
}
