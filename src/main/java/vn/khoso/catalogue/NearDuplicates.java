package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
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
            ORDER BY found.likeness <> 'SAME_BYTES', found.percent DESC, other.received_at, other.id
            LIMIT 50
            """;

    private static final String FORGET = """
            WITH marks AS (
                DELETE FROM likeness
                WHERE media_file_id = :file
                  AND sense = 'PICTURE'
            )
            DELETE FROM near_duplicate
            WHERE :file IN (later_id, earlier_id)
              AND sense = 'PICTURE'
            """;

    private static final String MARK = """
            INSERT INTO likeness (media_file_id, sense, position, mark)
            VALUES (:file, 'PICTURE', 0, :mark)
            """;

    private static final String PAIR = """
            INSERT INTO near_duplicate (earlier_id, later_id, sense, percent)
            SELECT
                CASE WHEN (o.received_at, o.id) < (m.received_at, m.id) THEN o.id ELSE m.id END,
                CASE WHEN (o.received_at, o.id) < (m.received_at, m.id) THEN m.id ELSE o.id END,
                'PICTURE',
                100 - bit_count((l.mark # :mark)::bit(64)) * 100 / 64
            FROM likeness l
            JOIN media_file o ON o.id = l.media_file_id
            JOIN media_file m ON m.id = :file
            WHERE l.sense = 'PICTURE'
              AND l.media_file_id <> :file
              AND o.product_id <> m.product_id
              AND bit_count((l.mark # :mark)::bit(64)) <= :most
            """;

    /** Of 64 bits; scaled and recompressed pictures differ in up to about 5, different ones in about 32. */
    private static final int MOST_DIFFERENT_BITS = 8;

    /** A mark with fewer bits of one kind is that of a blank or evenly shaded picture, which resembles any other. */
    private static final int LEAST_TELLING_BITS = 6;

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

    /**
     * Keeps what a file looks like and pairs it with every file of other products that looks alike.
     *
     * @param mark of the file's picture, 64 bits; see {@code vn.khoso.tools.Likenesses}
     */
    @Transactional
    public void keepPicture(MediaFileId file, long mark) {
        jdbc.sql(FORGET).param("file", file.value()).update();
        if (Math.min(Long.bitCount(mark), Long.bitCount(~mark)) < LEAST_TELLING_BITS) {
            return;
        }
        jdbc.sql(MARK).param("file", file.value()).param("mark", mark).update();
        jdbc.sql(PAIR)
                .param("file", file.value())
                .param("mark", mark)
                .param("most", MOST_DIFFERENT_BITS)
                .update();
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
