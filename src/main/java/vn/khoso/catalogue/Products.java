package vn.khoso.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/** All products. Reading asks no rights: callers ask {@link AccessPolicy}; changing goes through {@link EditorialDesk}. */
@Repository
public class Products {

    private static final String ONE = ProductRows.COLUMNS + " WHERE p.id = :id";

    private static final String LOCK = "SELECT p.id FROM product p WHERE p.id = :id FOR UPDATE";

    private static final String MATCHING = """
             WHERE p.organisation_id IN (:organisations)
               AND (:state::text IS NULL OR p.state = :state)
               AND (:creator::uuid IS NULL OR p.created_by = :creator)
            """;

    private static final String LIST = ProductRows.COLUMNS + MATCHING + """
             ORDER BY p.changed_at DESC, p.id
             LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = "SELECT count(*) FROM product p" + MATCHING;

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the product, if there is one. */
    public Optional<Product> find(ProductId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(ProductRows::map).optional();
    }

    /**
     * Returns the product.
     *
     * @throws KhosoException {@link CatalogueProblem#NOT_FOUND} when there is none
     */
    public Product get(ProductId id) {
        return find(id).orElseThrow(() -> new KhosoException(CatalogueProblem.NOT_FOUND, id.value()));
    }

    /**
     * Returns one page of an organisation's products, last changed first.
     *
     * @param organisations at least one, or the page is empty
     * @param state DRAFT, SUBMITTED, PUBLISHED or WITHDRAWN; empty for all
     * @param creator only those this person opened; empty for all
     */
    public Page<Product> list(
            List<OrganisationId> organisations,
            Optional<StateName> state,
            Optional<AccountId> creator,
            PageRequest page) {
        if (organisations.isEmpty()) {
            return new Page<>(List.of(), page.number(), page.size(), 0);
        }
        List<Product> rows = with(organisations, state, creator, LIST)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(ProductRows::map)
                .list();
        long total =
                with(organisations, state, creator, COUNT).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Locks the product's row until the transaction ends, so that two people cannot change it at once. */
    void lock(ProductId id) {
        jdbc.sql(LOCK).param("id", id.value()).query(String.class).optional();
    }

    private JdbcClient.StatementSpec with(
            List<OrganisationId> organisations, Optional<StateName> state, Optional<AccountId> creator, String sql) {
        return jdbc.sql(sql)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .param("state", state.map(Enum::name).orElse(null))
                .param("creator", creator.map(AccountId::value).orElse(null), java.sql.Types.OTHER);
    }
}
