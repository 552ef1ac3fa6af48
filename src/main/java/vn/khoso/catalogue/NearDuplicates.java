package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/**
 * Files of other products that are the same as, or resemble, those of a product. Who may not see the other product
 * learns nothing of it, not even that there is one: staff see those they may open, a supervisor those of every
 * organisation of the own scope, drafts included.
 */
@Repository
public class NearDuplicates {

    private static final String OF_PRODUCT = """
            WITH own AS (
                SELECT
                    id,
                    name,
                    sha256,
                    received_at
                FROM media_file
                WHERE product_id = :product
                  AND state = 'ACCEPTED'
                  AND role = 'MAIN'
            ),
            found AS (
                SELECT
                    own.id AS file_id,
                    other.id AS other_id,
                    'SAME_BYTES' AS likeness,
                    100 AS percent
                FROM own
                JOIN media_file other ON other.sha256 = own.sha256 AND other.state = 'ACCEPTED'
                UNION ALL
                SELECT
                    own.id,
                    CASE WHEN n.later_id = own.id THEN n.earlier_id ELSE n.later_id END,
                    n.sense,
                    n.percent
                FROM own
                JOIN near_duplicate n ON own.id IN (n.later_id, n.earlier_id)
            )
            SELECT
                own.id,
                own.name,
                found.likeness,
                found.percent,
                other.id AS other_id,
                other.name AS other_name,
                other.product_id AS other_product,
                (other.received_at, other.id) < (own.received_at, own.id) AS other_is_earlier
            FROM found
            JOIN own ON own.id = found.file_id
            JOIN media_file other ON other.id = found.other_id
            WHERE other.product_id <> :product
              AND other.state = 'ACCEPTED'
              AND other.role = 'MAIN'
              AND (found.likeness = 'SAME_BYTES' OR other.sha256 <> own.sha256)
            ORDER BY found.percent DESC, found.likeness, other.received_at, other.id
            LIMIT 50
            """;

    private final JdbcClient jdbc;
    private final Products products;
    private final Organisations organisations;
    private final AccessPolicy policy;
    private final Clock clock;

    NearDuplicates(JdbcClient jdbc, Products products, Organisations organisations, AccessPolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.products = products;
        this.organisations = organisations;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Returns what this person may know of files like the product's main ones, the likest first, at most 50. The same
     * bytes are told as such only, not also as resembling.
     */
    public List<NearDuplicate> of(Person person, ProductId product) {
        Instant now = clock.instant();
        return jdbc.sql(OF_PRODUCT).param("product", product.value()).query(this::map).list().stream()
                .filter(found -> maySee(person, found.other(), now))
                .toList();
    }

    private boolean maySee(Person person, Product other, Instant now) {
        Organisation organisation = organisations.get(other.organisation());
        return policy.may(new Viewer.SignedIn(person), Action.VIEW, other, organisation, now)
                || person.is(Role.SUPERVISOR, organisation);
    }

    private NearDuplicate map(ResultSet row, int number) throws SQLException {
        return new NearDuplicate(
                new MediaFileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                NearDuplicate.Likeness.valueOf(row.getString("likeness")),
                row.getInt("percent"),
                products.get(new ProductId(row.getString("other_product"))),
                new MediaFileId(row.getObject("other_id", UUID.class)),
                row.getString("other_name"),
                row.getBoolean("other_is_earlier"));
    }
}
