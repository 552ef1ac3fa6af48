package vn.khoso.quota;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Products;
import vn.khoso.catalogue.PublishedElsewhere;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** Declared earlier publications (rule j): with a proof file, provisional until accepted, never into a closed year. */
@Repository
public class EarlierPublications {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 2000;

    private static final String OF_PRODUCT = """
            SELECT
                d.id,
                d.product_id,
                d.declared_on,
                d.address,
                d.proof_file_id,
                author.display_name AS author,
                d.declared_at,
                d.accepted,
                d.reason,
                judge.display_name AS judge,
                d.decided_at
            FROM earlier_publication d
            JOIN account author ON author.id = d.declared_by
            LEFT JOIN account judge ON judge.id = d.decided_by
            WHERE d.product_id = :product
            ORDER BY d.id DESC
            """;

    private static final String INSERT = """
            INSERT INTO earlier_publication (product_id, declared_on, address, proof_file_id, declared_by, declared_at)
            VALUES (:product, :on, :address, :proof, :by, :at)
            """;

    private static final String DECIDE = """
            UPDATE earlier_publication
            SET
                accepted = :accepted,
                reason = :reason,
                decided_by = :by,
                decided_at = :at
            WHERE id = :id
              AND product_id = :product
              AND accepted IS NULL
            """;

    private final JdbcClient jdbc;
    private final Products products;
    private final MediaFiles files;
    private final Organisations organisations;
    private final ClosedYears closedYears;
    private final RulingRows lock;
    private final AuditTrail audit;
    private final Clock clock;

    EarlierPublications(
            JdbcClient jdbc,
            Products products,
            MediaFiles files,
            Organisations organisations,
            ClosedYears closedYears,
            RulingRows lock,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.products = products;
        this.files = files;
        this.organisations = organisations;
        this.closedYears = closedYears;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns every declaration of a product, the latest first. */
    public List<EarlierPublication> of(ProductId product) {
        return jdbc.sql(OF_PRODUCT)
                .param("product", product.value())
                .query(EarlierPublications::map)
                .list();
    }

    /** Returns the files of a product that may prove a day: its proofs and attachments that passed their checks. */
    public List<MediaFile> proofs(ProductId product) {
        return files.of(product).stream()
                .filter(file -> file.role() == MediaRole.PROOF || file.role() == MediaRole.ATTACHMENT)
                .filter(MediaFile::isAccepted)
                .toList();
    }

    /** Tells whether a proof of the product is still being checked. */
    public boolean isCheckingProof(ProductId product) {
        return files.of(product).stream()
                .anyMatch(file -> file.role() == MediaRole.PROOF && file.state() instanceof MediaFile.State.Received);
    }

    /**
     * Declares that a published product had been published elsewhere before.
     *
     * @param on that day, earlier than its first publication here
     * @param proof one of {@link #proofs} of the same product
     * @throws KhosoException {@link QuotaProblem#OUT_OF_SCOPE}, {@link QuotaProblem#DECLARATION_UNFIT},
     *     {@link QuotaProblem#YEAR_CLOSED}, or {@link QuotaProblem#ANSWERED_ALREADY} while another one is open
     */
    @Transactional
    public void declare(Person person, ProductId id, LocalDate on, String address, MediaFileId proof) {
        Product product = products.get(id);
        Organisation organisation = organisations.get(product.organisation());
        if (!person.is(Role.EDITOR, organisation)) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        boolean earlier = product.firstPublishedAt()
                .filter(first -> on.isBefore(KhosoTime.dayOf(first)))
                .isPresent();
        if (!earlier || proofs(id).stream().noneMatch(file -> file.id().equals(proof))) {
            throw new KhosoException(QuotaProblem.DECLARATION_UNFIT);
        }
        closedYears.requireOpen(organisation, on.getYear());
        lock.lock(id);
        try {
            jdbc.sql(INSERT)
                    .param("product", id.value())
                    .param("on", on)
                    .param("address", fitting(address))
                    .param("proof", proof.value())
                    .param("by", person.id().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException another) {
            throw new KhosoException(QuotaProblem.ANSWERED_ALREADY);
        }
        record(person, "declaration.open", product, Map.of("on", on.toString()));
    }

    private static String fitting(String address) {
        try {
            return new PublishedElsewhere(URI.create(address.strip()), Optional.empty())
                    .address()
                    .toString();
        } catch (IllegalArgumentException unfit) {
            throw new KhosoException(QuotaProblem.DECLARATION_UNFIT);
        }
    }

    /**
     * Accepts or refuses an open declaration within the supervisor's scope.
     *
     * @param reason required for a refusal, 5 to 2,000 letters
     * @throws KhosoException {@link QuotaProblem#OUT_OF_SCOPE}, {@link QuotaProblem#REASON_UNFIT} or
     *     {@link QuotaProblem#ANSWERED_ALREADY}
     */
    @Transactional
    public void decide(Person person, ProductId id, long declaration, boolean accepted, String reason) {
        String given = reason.strip();
        if ((!accepted && given.length() < SHORTEST_REASON) || given.length() > LONGEST_REASON) {
            throw new KhosoException(QuotaProblem.REASON_UNFIT);
        }
        Product product = products.get(id);
        if (Rank.of(person, organisations.get(product.organisation())).isEmpty()) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        lock.lock(id);
        int decided = jdbc.sql(DECIDE)
                .param("id", declaration)
                .param("product", id.value())
                .param("accepted", accepted)
                .param("reason", given)
                .param("by", person.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (decided == 0) {
            throw new KhosoException(QuotaProblem.ANSWERED_ALREADY);
        }
        record(person, "declaration.decide", product, Map.of("accepted", Boolean.toString(accepted), "reason", given));
    }

    private void record(Person person, String action, Product product, Map<String, String> detail) {
        audit.add(AuditEntry.of(
                Actor.of(person.id()), action, "product/" + product.id(), product.organisation(), detail));
    }

    private static EarlierPublication map(ResultSet row, int number) throws SQLException {
        return new EarlierPublication(
                row.getLong("id"),
                new ProductId(row.getString("product_id")),
                row.getObject("declared_on", LocalDate.class),
                row.getString("address"),
                new MediaFileId(row.getObject("proof_file_id", UUID.class)),
                row.getString("author"),
                instant(row, "declared_at"),
                decision(row));
    }

    private static Optional<EarlierPublication.Decision> decision(ResultSet row) throws SQLException {
        if (row.getObject("decided_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new EarlierPublication.Decision(
                row.getBoolean("accepted"),
                row.getString("reason"),
                row.getString("judge"),
                instant(row, "decided_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
