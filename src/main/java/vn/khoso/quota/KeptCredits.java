package vn.khoso.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings {@code kept_credit} up to the view {@code quota_credit} before it is read. Whatever could change a credit leaves a
 * doubt in its own transaction; settling derives the products in doubt again with the view itself and removes exactly
 * the doubts it saw. No doubt in sight means that the kept rows are those of the view, so that nothing stale is ever
 * shown; what is kept can be thrown away at any time.
 */
@Component
class KeptCredits {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCredits.class);
    private static final int PRODUCTS_AT_ONCE = 1_000;

    private final KeptCreditRows rows;
    private final TransactionTemplate settling;

    KeptCredits(KeptCreditRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.settling = new TransactionTemplate(transactions);
        this.settling.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // one snapshot: what is derived, and the doubts that are removed for it, belong together
        this.settling.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Settles what is in doubt and tells whether the kept rows can be read for the present. Inside a transaction nothing
     * is settled: one that changed a fact itself sees its own doubts and is told no.
     */
    boolean areCurrent() {
        if (!rows.inDoubt()) {
            return true;
        }
        return !TransactionSynchronizationManager.isActualTransactionActive() && settle();
    }

    /** Settles what is in doubt; false when it failed, such as when somebody else settles for too long. */
    boolean settle() {
        try {
            settling.executeWithoutResult(status -> settleWhatIsSeen());
            return true;
        } catch (DataAccessException e) {
            LOG.warn("kept credits could not be settled, the view is read instead", e);
            return false;
        }
    }

    private void settleWhatIsSeen() {
        // Before the first question, so that the snapshot is taken once nobody else settles.
        rows.shut();
        if (rows.everythingInDoubt()) {
            int kept = rows.keepEverything();
            LOG.info("all credits kept anew: rows={}", kept);
        } else {
            settle(rows.doubtful());
        }
        rows.forgetDoubts();
    }

    private void settle(List<String> products) {
        Set<String> organisations = new TreeSet<>();
        for (int start = 0; start < products.size(); start += PRODUCTS_AT_ONCE) {
            List<String> some = products.subList(start, Math.min(products.size(), start + PRODUCTS_AT_ONCE));
            organisations.addAll(rows.drop(some));
            organisations.addAll(rows.keep(some));
        }
        List<String> touched = new ArrayList<>(organisations);
        for (int start = 0; start < touched.size(); start += PRODUCTS_AT_ONCE) {
            rows.tally(touched.subList(start, Math.min(touched.size(), start + PRODUCTS_AT_ONCE)));
        }
    }

    /**
     * Derives every credit once and compares; should a row differ, which no change is known to bring about, it is logged
     * as an error and everything is kept anew.
     *
     * @return how many rows differed
     */
    int prove() {
        settle();
        int differing = Objects.requireNonNull(settling.execute(status -> {
            rows.shut();
            return rows.inDoubt() ? 0 : rows.differing();
        }));
        if (differing > 0) {
            LOG.error("kept credits differ from quota_credit, all are kept anew: rows={}", differing);
            rows.doubtEverything();
            settle();
        }
        return differing;
    }
}
