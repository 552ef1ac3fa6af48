package vn.khoso.catalogue;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.khoso.account.Person;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.ProductId;

/**
 * How every change of a product begins: the product is locked until the transaction ends, {@link AccessPolicy} is asked,
 * and the version that the person saw is compared.
 */
@Component
class ProductDoor {

    private final Products products;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final CatalogueProperties properties;
    private final Clock clock;

    ProductDoor(
            Products products,
            Organisations organisations,
            AccessPolicy policy,
            CatalogueProperties properties,
            Clock clock) {
        this.products = products;
        this.organisations = organisations;
        this.policy = policy;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Locks and returns the product.
     *
     * @throws KhosoException {@link CatalogueProblem#NOT_FOUND}, {@link CatalogueProblem#FORBIDDEN},
     *     {@link CatalogueProblem#WRONG_STATE} or {@link CatalogueProblem#STALE}
     */
    Product open(Person person, Action action, ProductId id, int version) {
        products.lock(id);
        Product product = products.get(id);
        Organisation organisation = organisations.get(product.organisation());
        Viewer viewer = new Viewer.SignedIn(person);
        if (!policy.may(viewer, action, product, organisation, clock.instant())) {
            throw refusal(viewer, product, organisation, version);
        }
        if (product.version() != version) {
            throw new KhosoException(CatalogueProblem.STALE, id.value());
        }
        return product;
    }

    private KhosoException refusal(Viewer viewer, Product product, Organisation organisation, int version) {
        if (!policy.may(viewer, Action.VIEW, product, organisation, clock.instant())) {
            return new KhosoException(CatalogueProblem.NOT_FOUND, product.id().value());
        }
        // Whoever worked on an older version gets told so: a form sent twice is no lack of rights.
        return product.version() == version
                ? new KhosoException(CatalogueProblem.FORBIDDEN)
                : new KhosoException(CatalogueProblem.WRONG_STATE, product.id().value());
    }

    /** Refuses what an organisation that ended does not do any more. */
    void requireValid(Organisation organisation) {
        if (!organisation.isValidOn(KhosoTime.dayOf(clock.instant()))) {
            throw new KhosoException(CatalogueProblem.ORGANISATION_CLOSED, organisation.name());
        }
    }

    /** Refuses at levels with four eyes that the same person does what another one should look at. */
    void requireSecondPerson(Organisation organisation, boolean samePerson) {
        if (samePerson && properties.fourEyes().contains(organisation.level())) {
            throw new KhosoException(CatalogueProblem.FOUR_EYES);
        }
    }
}
