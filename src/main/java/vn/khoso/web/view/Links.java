package vn.khoso.web.view;

import org.springframework.stereotype.Component;
import vn.khoso.search.Locator;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** Where things are on this site. All addresses begin with a slash. */
@Component
public final class Links {

    /** Returns the page of a product; the end after its id is only there to be read. */
    public String product(ProductId id, String title) {
        return "/products/" + id + "/" + Slug.of(title);
    }

    /**
     * Returns the page of a product, opened at a place found in it: {@code ?t=754} starts a recording there, {@code
     * #page=3} shows that page, {@code ?box=} draws a box on the picture.
     *
     * @param product address of the product's page
     */
    public String place(String product, Locator place) {
        return switch (place.kind()) {
            case SECOND -> product + "?t=" + place.value();
            case PAGE, SLIDE -> product + "#page=" + place.value();
            case REGION -> product + "?box=" + place.value() + "#picture";
            case WHOLE -> product + "#text";
        };
    }

    /** Returns the page of an area. */
    public String area(AreaCode code) {
        return "/areas/" + code;
    }

    /** Returns the page of an organisation. */
    public String organisation(OrganisationId id) {
        return "/organisations/" + id;
    }
}
