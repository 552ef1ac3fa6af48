package vn.khoso.account;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;

/** Sets passwords. Kept are only argon2id hashes. */
@Repository
public class Passwords {

    private static final String UPDATE = """
            UPDATE account
            SET
                password_hash = :hash,
                version = version + 1
            WHERE id = :id
            """;

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    Passwords(
            JdbcClient jdbc,
            AccountRows rows,
            PasswordHashes hashes,
            PasswordRules rules,
            SignInThrottle throttle,
            TransactionTemplate transaction,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.hashes = hashes;
        this.rules = rules;
        this.throttle = throttle;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Sets a person's password; sessions opened with the old one end.
     *
     * @throws KhosoException {@link AccountProblem#NOT_FOUND}, or the rule that the password breaks
     */
    public void set(Actor actor, AccountId account, String password) {
        Person person = rows.find(account)
                .map(AccountRow::person)
                .orElseThrow(() -> new KhosoException(AccountProblem.NOT_FOUND));
        String hash = hash(person, password);
        transaction.executeWithoutResult(status -> store(actor, account, hash));
    }

    /** Checks the rules, then hashes; takes some tens of milliseconds on purpose. */
    String hash(Person person, String password) {
        rules.check(password, person);
        return hashes.hash(password);
    }

    /** Stores a hash in the running transaction and forgets failed sign-ins. */
    void store(Actor actor, AccountId account, String hash) {
        int changed = jdbc.sql(UPDATE)
                .param("hash", hash)
                .param("id", account.value())
                .update();
        if (changed == 0) {
            throw new KhosoException(AccountProblem.NOT_FOUND);
        }
        rows.find(account).ifPresent(row -> throttle.forget(row.person().username()));
        audit.add(AuditEntry.of(actor, "account.set-password", "account/" + account, null, Map.of()));
    }
}
