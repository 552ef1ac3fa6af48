package vn.khoso.web.view;

import org.springframework.stereotype.Component;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** Where things are on this site. All addresses begin with a slash. */
@Component
public final class Links {

    /** Returns the page of a product; the end after its id is only there to be read. */
    public String product(ProductId id, String title) {
        return "/products/" + id + "/" + Slug.of(title);
    }

    /** Returns the page of an organisation. */
    public String organisation(OrganisationId id) {
        return "/organisations/" + id;
    }
}
