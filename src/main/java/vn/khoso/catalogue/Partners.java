package vn.khoso.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** The further organisations of joint products. The lead one is the product's own; it alone changes the list. */
@Repository
public class Partners {

    private static final int MOST = 20;

    private static final String OF_PRODUCT = """
            SELECT organisation_id
            FROM product_partner
            WHERE product_id = :product
            ORDER BY position
            """;

    private static final String DELETE = "DELETE FROM product_partner WHERE product_id = :product";

    private static final String INSERT = """
            INSERT INTO product_partner (product_id, organisation_id, position)
            VALUES (:product, :organisation, :position)
            """;

    private final JdbcClient jdbc;
    private final Products products;
    private final Organisations organisations;
    private final AuditTrail audit;

    Partners(JdbcClient jdbc, Products products, Organisations organisations, AuditTrail audit) {
        this.jdbc = jdbc;
        this.products = products;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Returns the further organisations of a product, in the order they were named; none for most products. */
    public List<Organisation> of(ProductId product) {
        List<OrganisationId> ids = jdbc.sql(OF_PRODUCT)
                .param("product", product.value())
                .query((row, at) -> new OrganisationId(row.getString(1)))
                .list();
        Map<OrganisationId, Organisation> found = organisations.byIds(ids);
        return ids.stream().map(found::get).toList();
    }

    /**
     * Names the further organisations of a product; an empty list makes it the lead organisation's alone.
     *
     * @throws KhosoException {@link CatalogueProblem#FORBIDDEN} for anybody but an editor or contributor of the lead
     *     organisation, {@link CatalogueProblem#UNKNOWN_VALUE} for an unknown, repeated or lead organisation, or too many
     */
    @Transactional
    public void name(Person person, ProductId id, List<OrganisationId> partners) {
        products.lock(id);
        Product product = products.get(id);
        Organisation lead = organisations.get(product.organisation());
        if (!person.is(Role.EDITOR, lead) && !person.is(Role.CONTRIBUTOR, lead)) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
        Set<OrganisationId> different = new HashSet<>(partners);
        boolean fits = different.size() == partners.size()
                && partners.size() <= MOST
                && !different.contains(product.organisation())
                && organisations.byIds(partners).size() == partners.size();
        if (!fits) {
            throw new KhosoException(CatalogueProblem.UNKNOWN_VALUE, "partners");
        }
        jdbc.sql(DELETE).param("product", id.value()).update();
        int position = 0;
        for (OrganisationId partner : partners) {
            jdbc.sql(INSERT)
                    .param("product", id.value())
                    .param("organisation", partner.value())
                    .param("position", position++)
                    .update();
        }
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "product.partners",
                "product/" + id,
                lead.id(),
                Map.of("partners", partners.toString())));
    }
}
