package vn.khoso.quota;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.khoso.catalogue.ClosedFigures;
import vn.khoso.shared.ProductId;

/** Which products were judged for a year that is closed, counted or not. */
@Repository
class ClosedProducts implements ClosedFigures {

    private static final String YEAR = """
            SELECT c.year
            FROM quota_credit c
            WHERE c.product_id = :product
              AND c.closing_id IS NOT NULL
            ORDER BY c.lead DESC
            LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final ClosedYears years;

    ClosedProducts(JdbcClient jdbc, ClosedYears years) {
        this.jdbc = jdbc;
        this.years = years;
    }

    @Override
    public Optional<Integer> closedYear(ProductId product) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            years.pass();
        }
        return jdbc.sql(YEAR)
                .param("product", product.value())
                .query(Integer.class)
                .optional();
    }
}
