package vn.khoso.quota;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads lists of a period with a plan made for that period. After a few rounds the server would take one plan for all
 * values; for two unknown ends of a period it expects a two-hundredth of the rows, and reading 200,000 of them in nested
 * loops took 20 s instead of 0.3.
 */
@Component
class PeriodReader {

    private static final String PLAN_EACH_TIME = "SET LOCAL plan_cache_mode = force_custom_plan";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    PeriodReader(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Answers a question inside a transaction. From where to read must be known before: inside one nothing is settled by
     * {@link KeptCredits}.
     */
    <T> T read(Supplier<T> question) {
        return Objects.requireNonNull(reading.execute(status -> {
            jdbc.sql(PLAN_EACH_TIME).update();
            return question.get();
        }));
    }

    /** The same for rows that are handed on one by one: the transaction keeps the cursor open. */
    void readEach(Runnable question) {
        reading.executeWithoutResult(status -> {
            jdbc.sql(PLAN_EACH_TIME).update();
            question.run();
        });
    }
}
