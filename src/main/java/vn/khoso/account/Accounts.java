package vn.khoso.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** All people who may or might sign in. None is ever deleted: products and the audit trail name them. */
@Repository
public class Accounts {

    private static final String INSERT = """
            INSERT INTO account (id, username, display_name, created_at)
            VALUES (:id, :username, :displayName, :at)
            ON CONFLICT (username) DO NOTHING
            """;

    private static final String ENABLE = """
            UPDATE account
            SET
                enabled = :enabled,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """;

    private static final String TOUCH = """
            UPDATE account
            SET version = version + 1
            WHERE id = :id
              AND version = :version
            """;

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Grants grants;
    private final OneTimeLinks links;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(JdbcClient jdbc, AccountRows rows, Grants grants, OneTimeLinks links, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.grants = grants;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the person behind the account, disabled or not. */
    public Optional<Person> find(AccountId id) {
        return rows.find(id).map(AccountRow::person);
    }

    /** Returns the person with the username, disabled or not; capitals and spaces around it do not matter. */
    public Optional<Person> findByUsername(String username) {
        return rows.findByUsername(Usernames.normalised(username)).map(AccountRow::person);
    }

    /** Returns those of the given people that exist, by account; lists use this to show names. */
    public Map<AccountId, Person> byIds(Collection<AccountId> ids) {
        return rows.byIds(ids.stream().map(AccountId::value).distinct().toList()).stream()
                .map(AccountRow::person)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /**
     * Returns the account as administrators see it.
     *
     * @throws KhosoException {@link AccountProblem#NOT_FOUND} when there is none
     */
    public Account get(AccountId id) {
        return rows.find(id).map(AccountRow::account).orElseThrow(() -> new KhosoException(AccountProblem.NOT_FOUND));
    }

    /** Returns one page of the matching accounts by name in Vietnamese order. */
    public Page<Account> list(AccountFilter filter, PageRequest page) {
        return rows.list(filter, page).map(AccountRow::account);
    }

    /**
     * Makes an account without a password, and the link with which its owner sets one.
     *
     * @throws KhosoException {@link AccountProblem#USERNAME_TAKEN}, or when a scope names something that is not there
     */
    @Transactional
    public OneTimeLink create(Actor actor, NewAccount account) {
        AccountId id = AccountId.random();
        int added = jdbc.sql(INSERT)
                .param("id", id.value())
                .param("username", account.username())
                .param("displayName", account.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new KhosoException(AccountProblem.USERNAME_TAKEN, account.username());
        }
        grants.replace(id, account.grants());
        record(actor, "account.create", id, Map.of("grants", Grants.describe(account.grants())));
        return links.make(actor, id);
    }

    /**
     * Replaces what a person may be; the person's open sessions follow with their next request.
     *
     * @param version the version the administrator saw
     * @throws KhosoException {@link AccountProblem#STALE}, {@link AccountProblem#ROLE_MISSING}, or
     *     {@link AccountProblem#LAST_ADMINISTRATOR} when nobody could administer any more
     */
    @Transactional
    public void setGrants(Actor actor, AccountId id, Set<Grant> wanted, int version) {
        if (wanted.isEmpty()) {
            throw new KhosoException(AccountProblem.ROLE_MISSING);
        }
        grants.lockAdministrators();
        get(id);
        requireOne(jdbc.sql(TOUCH)
                .param("id", id.value())
                .param("version", version)
                .update());
        grants.replace(id, wanted);
        grants.requireAdministrator();
        record(actor, "account.grant", id, Map.of("grants", Grants.describe(wanted)));
    }

    /**
     * Lets a person sign in again.
     *
     * @param version the version the administrator saw
     * @throws KhosoException {@link AccountProblem#STALE}
     */
    @Transactional
    public void enable(Actor actor, AccountId id, int version) {
        setEnabled(id, true, version);
        record(actor, "account.enable", id, Map.of());
    }

    /**
     * Shuts a person out; open sessions end with their next request.
     *
     * @param version the version the administrator saw
     * @throws KhosoException {@link AccountProblem#STALE}, {@link AccountProblem#OWN_ACCOUNT} or
     *     {@link AccountProblem#LAST_ADMINISTRATOR}
     */
    @Transactional
    public void disable(Actor actor, AccountId id, int version) {
        if (actor.account().filter(id::equals).isPresent()) {
            throw new KhosoException(AccountProblem.OWN_ACCOUNT);
        }
        grants.lockAdministrators();
        setEnabled(id, false, version);
        grants.requireAdministrator();
        record(actor, "account.disable", id, Map.of());
    }

    private void setEnabled(AccountId id, boolean enabled, int version) {
        get(id);
        requireOne(jdbc.sql(ENABLE)
                .param("enabled", enabled)
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new KhosoException(AccountProblem.STALE);
        }
    }

    private void record(Actor actor, String action, AccountId id, Map<String, String> detail) {
        audit.add(AuditEntry.of(actor, action, "account/" + id, null, detail));
    }
}
