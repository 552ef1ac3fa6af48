package vn.khoso.quota;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Products;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/** Where an organisation answers a ruling on its product, once. The answer brings the product back into the queue. */
@Component
public class RulingAnswers {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    private static final String INSERT = """
            INSERT INTO ruling_answer (ruling_id, answer, answered_by, answered_at)
            SELECT
                r.id,
                :answer,
                :by,
                :at
            FROM ruling r
            WHERE r.id = :ruling
              AND r.product_id = :product
            """;

    private final JdbcClient jdbc;
    private final Products products;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    RulingAnswers(JdbcClient jdbc, Products products, Organisations organisations, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.products = products;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Answers a ruling on a product of the person's organisation.
     *
     * @param answer 5 to 2,000 letters
     * @throws KhosoException {@link QuotaProblem#OUT_OF_SCOPE}, {@link QuotaProblem#REASON_UNFIT} or
     *     {@link QuotaProblem#ANSWERED_ALREADY}
     */
    @Transactional
    public void answer(Person person, ProductId id, long ruling, String answer) {
        String given = answer.strip();
        if (given.length() < SHORTEST || given.length() > LONGEST) {
            throw new KhosoException(QuotaProblem.REASON_UNFIT);
        }
        Product product = products.get(id);
        Organisation organisation = organisations.get(product.organisation());
        if (!person.is(Role.EDITOR, organisation) && !person.is(Role.CONTRIBUTOR, organisation)) {
            throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
        }
        try {
            int added = jdbc.sql(INSERT)
                    .param("ruling", ruling)
                    .param("product", id.value())
                    .param("answer", given)
                    .param("by", person.id().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (added == 0) {
                throw new KhosoException(QuotaProblem.OUT_OF_SCOPE);
            }
        } catch (DuplicateKeyException once) {
            throw new KhosoException(QuotaProblem.ANSWERED_ALREADY);
        }
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "ruling.answer",
                "product/" + id,
                organisation.id(),
                Map.of("ruling", Long.toString(ruling), "answer", given)));
    }
}
