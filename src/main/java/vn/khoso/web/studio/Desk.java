package vn.khoso.web.studio;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.AccessPolicy;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.Viewer;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/** Finds what a person may work on; whatever the person may not know of does not exist here. */
@Component
class Desk {

    private final Products products;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final Clock clock;

    Desk(Products products, Organisations organisations, AccessPolicy policy, Clock clock) {
        this.products = products;
        this.organisations = organisations;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Returns the product of an address.
     *
     * @throws KhosoException {@link CatalogueProblem#NOT_FOUND} also for one the person may not see
     */
    Product product(Person person, String id) {
        if (!ProductId.isValid(id)) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, id);
        }
        Product product = products.get(new ProductId(id));
        // The studio is for an organisation's own people; others have the public page.
        if (!may(person, Action.FETCH_ORIGINAL, product)) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, id);
        }
        return product;
    }

    /** Tells whether the studio shows the product to the person. */
    boolean isColleague(Person person, Product product) {
        return may(person, Action.FETCH_ORIGINAL, product);
    }

    boolean may(Person person, Action action, Product product) {
        return policy.may(new Viewer.SignedIn(person), action, product, organisation(product), clock.instant());
    }

    Organisation organisation(Product product) {
        return organisations.get(product.organisation());
    }

    /** Returns the organisations the person works for, in Vietnamese order of their names as the register gives it. */
    List<Organisation> organisations(Person person) {
        Map<?, Organisation> found = organisations.byIds(person.organisations());
        return found.values().stream()
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    /** Returns the organisations for which the person may open drafts. */
    List<Organisation> contributesTo(Person person) {
        return organisations(person).stream()
                .filter(organisation -> person.is(Role.CONTRIBUTOR, organisation))
                .toList();
    }

    /** Returns the organisations whose submissions the person reviews. */
    List<Organisation> edits(Person person) {
        return organisations(person).stream()
                .filter(organisation -> person.is(Role.EDITOR, organisation))
                .toList();
    }

    Instant now() {
        return clock.instant();
    }
}
