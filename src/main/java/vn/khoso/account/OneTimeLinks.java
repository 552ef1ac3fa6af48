package vn.khoso.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;

/**
 * Links with which people set their first password, or a new one after they forgot it. The database holds only the
 * SHA-256 of a token, so a copy of it opens nothing; 256 random bits need no slow hash.
 */
@Repository
public class OneTimeLinks {

    private static final int TOKEN_BYTES = 32;

    private static final String REPLACE_OLDER = """
            DELETE FROM one_time_link
            WHERE (account_id = :account AND used_at IS NULL)
               OR expires_at < :now
            """;

    private static final String INSERT = """
            INSERT INTO one_time_link (token_sha256, account_id, made_at, expires_at)
            VALUES (:hash, :account, :now, :expiresAt)
            """;

    private static final String FIND = """
            SELECT l.account_id
            FROM one_time_link l
            JOIN account a ON a.id = l.account_id
            WHERE l.token_sha256 = :hash
              AND l.used_at IS NULL
              AND l.expires_at > :now
              AND a.enabled
            """;

    /** The condition and the change are one statement: of two people with one link, only one passes. */
    private static final String USE = """
            UPDATE one_time_link l
            SET used_at = :now
            FROM account a
            WHERE l.token_sha256 = :hash
              AND l.used_at IS NULL
              AND l.expires_at > :now
              AND a.id = l.account_id
              AND a.enabled
            RETURNING l.account_id
            """;

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;
    private final AccountSettings settings;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(
            JdbcClient jdbc,
            AccountRows rows,
            Passwords passwords,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock,
            AccountSettings settings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.passwords = passwords;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Makes a link; older unused links of the account stop working. The old password, if any, stays until the link is
     * used. The token is returned here and can never be read again.
     *
     * @throws KhosoException {@link AccountProblem#NOT_FOUND} when there is no such account
     */
    @Transactional
    public OneTimeLink make(Actor actor, AccountId account) {
        if (rows.find(account).isEmpty()) {
            throw new KhosoException(AccountProblem.NOT_FOUND);
        }
        OneTimeLink link = new OneTimeLink(account, newToken(), clock.instant().plus(settings.linkLifetime()));
        jdbc.sql(REPLACE_OLDER)
                .param("account", account.value())
                .param("now", now())
                .update();
        jdbc.sql(INSERT)
                .param("hash", hashOf(link.token()))
                .param("account", account.value())
                .param("now", now())
                .param("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        audit.add(AuditEntry.of(
                actor,
                "account.make-link",
                "account/" + account,
                null,
                Map.of("expiresAt", link.expiresAt().toString())));
        return link;
    }

    /** Returns whose password the token sets, while it works. Looking does not use it up. */
    public Optional<Person> find(String token) {
        return jdbc.sql(FIND)
                .param("hash", hashOf(token))
                .param("now", now())
                .query(UUID.class)
                .optional()
                .flatMap(id -> rows.find(new AccountId(id)))
                .map(AccountRow::person);
    }

    /**
     * Sets the password and uses the link up; a password that breaks a rule leaves the link working. Sessions opened
     * with the old password end.
     *
     * @return the person whose password was set
     * @throws KhosoException {@link AccountProblem#LINK_NOT_VALID}, or the rule that the password breaks
     */
    public Person use(String token, String password) {
        Person person = find(token).orElseThrow(() -> new KhosoException(AccountProblem.LINK_NOT_VALID));
        // outside the transaction: hashing is slow on purpose
        String hash = passwords.hash(person, password);
        transaction.executeWithoutResult(status -> {
            AccountId account = take(token);
            passwords.store(Actor.of(account), account, hash);
        });
        return person;
    }

    private AccountId take(String token) {
        return jdbc.sql(USE)
                .param("hash", hashOf(token))
                .param("now", now())
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .orElseThrow(() -> new KhosoException(AccountProblem.LINK_NOT_VALID));
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hashOf(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
