package vn.khoso.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductState.Withdrawn;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Viewer;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.PublicUrl;
import vn.khoso.web.view.Card;
import vn.khoso.web.view.Cards;
import vn.khoso.web.view.Links;

/** The page of a product for everybody, and the tombstone that stays when it has been withdrawn. */
@Controller
final class ProductPages {

    private static final int RELATED = 4;

    private final Products products;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final ProductViews views;
    private final MoreLikeThis moreLikeThis;
    private final Cards cards;
    private final Links links;
    private final PublicUrl publicUrl;
    private final Clock clock;

    ProductPages(
            Products products,
            Organisations organisations,
            AccessPolicy policy,
            ProductViews views,
            MoreLikeThis moreLikeThis,
            Cards cards,
            Links links,
            PublicUrl publicUrl,
            Clock clock) {
        this.products = products;
        this.organisations = organisations;
        this.policy = policy;
        this.views = views;
        this.moreLikeThis = moreLikeThis;
        this.cards = cards;
        this.links = links;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Addresses without the readable end, or with that of an earlier title, lead to the present one. */
    @GetMapping({"/products/{id}", "/products/{id}/{slug}"})
    Object product(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") String t,
            @RequestParam(defaultValue = "") String box,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String speech,
            HttpServletRequest request,
            Locale locale) {
        Instant now = clock.instant();
        Product product = ProductId.isValid(id) ? products.get(new ProductId(id)) : notFound(id);
        Organisation organisation = organisations.get(product.organisation());
        boolean tombstone = product.isTombstoneAt(now);
        if (!tombstone && !policy.may(Viewer.ANYBODY, Action.VIEW, product, organisation, now)) {
            return notFound(id);
        }
        String address = links.product(product.id(), product.description().title());
        if (!request.getRequestURI().equals(address)) {
            return moved(address, request.getQueryString());
        }
        return tombstone
                ? tombstone(product, organisation, now)
                : page(product, organisation, new PlaceInProduct(t, find, speech), locale, now)
                        .addObject("box", box);
    }

    private ModelAndView page(
            Product product, Organisation organisation, PlaceInProduct place, Locale locale, Instant now) {
        ModelAndView page = new ModelAndView("site/product");
        ProductView view = views.of(product, organisation, place, locale);
        page.addObject("product", view);
        page.addObject("related", related(product, now));
        page.addObject("description", view.summary());
        page.addObject("canonical", publicUrl.to(view.href()));
        return page;
    }

    private ModelAndView tombstone(Product product, Organisation organisation, Instant now) {
        ModelAndView page = new ModelAndView("site/tombstone", HttpStatus.GONE);
        page.addObject("product", product);
        page.addObject("organisation", organisation);
        page.addObject("withdrawn", (Withdrawn) product.state());
        page.addObject("related", related(product, now));
        page.addObject("noindex", true);
        return page;
    }

    private List<Card> related(Product product, Instant now) {
        return cards.small(moreLikeThis.of(product, RELATED, now));
    }

    private static ResponseEntity<Void> moved(String address, String query) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, query == null ? address : address + "?" + query)
                .build();
    }

    /** The same answer for what does not exist and for what is not public: nobody learns which. */
    private static Product notFound(String id) {
        throw new KhosoException(CatalogueProblem.NOT_FOUND, id);
    }
}
