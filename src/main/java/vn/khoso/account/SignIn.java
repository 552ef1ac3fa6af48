package vn.khoso.account;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.AccountId;

/** Tells from a username and a password who somebody is, slowly for those who guess. */
@Component
public class SignIn {

    private static final String REHASH = """
            UPDATE account
            SET password_hash = :fresh
            WHERE id = :id
              AND password_hash = :old
            """;

    private final AccountRows rows;
    private final PasswordHashes hashes;
    private final SignInThrottle throttle;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    SignIn(
            AccountRows rows,
            PasswordHashes hashes,
            SignInThrottle throttle,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AuditTrail audit) {
        this.rows = rows;
        this.hashes = hashes;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Checks a username and a password. The attempt is entered as a failure before the password is looked at and taken
     * back on success: a hundred attempts at once count as a hundred.
     *
     * @param address where the request came from; a proxy's word counts only where it is trusted
     */
    public SignInResult attempt(String username, String password, String address) {
        String name = Usernames.normalised(username);
        return switch (throttle.open(name, address)) {
            case SignInThrottle.Closed closed -> new SignInResult.Locked(closed.remainingWait());
            case SignInThrottle.Open open -> check(name, password, open);
        };
    }

    /** Returns the person of a running session, unless disabled or the password has changed since. */
    public Optional<Person> resume(AccountId account, String stamp) {
        return rows.find(account)
                .filter(AccountRow::enabled)
                .filter(row -> row.stamp().filter(stamp::equals).isPresent())
                .map(AccountRow::person);
    }

    private SignInResult check(String username, String password, SignInThrottle.Open open) {
        Optional<AccountRow> row = rows.findByUsername(username);
        Optional<String> hash = row.filter(AccountRow::enabled).flatMap(AccountRow::passwordHash);
        if (hash.isEmpty()) {
            hashes.matchNobody(password);
            return new SignInResult.Refused(open.remaining(), open.nextWait());
        }
        if (!hashes.matches(password, hash.get())) {
            return new SignInResult.Refused(open.remaining(), open.nextWait());
        }
        return accept(row.get().person(), password, hash.get());
    }

    private SignInResult accept(Person person, String password, String hash) {
        Optional<String> fresh = hashes.isOutdated(hash) ? Optional.of(hashes.hash(password)) : Optional.empty();
        transaction.executeWithoutResult(status -> {
            throttle.forget(person.username());
            fresh.ifPresent(value -> jdbc.sql(REHASH)
                    .param("fresh", value)
                    .param("id", person.id().value())
                    .param("old", hash)
                    .update());
            audit.add(
                    AuditEntry.of(Actor.of(person.id()), "account.sign-in", "account/" + person.id(), null, Map.of()));
        });
        return rows.find(person.id())
                .flatMap(row -> row.stamp().map(stamp -> accepted(row, stamp)))
                .orElseThrow(() -> new IllegalStateException("account vanished id=" + person.id()));
    }

    private static SignInResult accepted(AccountRow row, String stamp) {
        return new SignInResult.Accepted(row.person(), stamp);
    }
}
