package vn.khoso.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.KhosoException;

/** Keeps what people may be. Runs inside the transaction of {@link Accounts}. */
@Repository
class Grants {

    private static final String DELETE = """
            DELETE FROM role_grant
            WHERE account_id = :account
            """;

    private static final String INSERT = """
            INSERT INTO role_grant (account_id, role, scope_kind, scope_value)
            VALUES (:account, :role, :kind, :value)
            """;

    /** Two administrators must not take each other's role at the same moment. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('khoso.administrators', 0))";

    private static final String COUNT_ADMINISTRATORS = """
            SELECT count(*)
            FROM account a
            JOIN role_grant g ON g.account_id = a.id
            WHERE g.role = 'ADMINISTRATOR'
              AND a.enabled
            """;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Areas areas;

    Grants(JdbcClient jdbc, Organisations organisations, Areas areas) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.areas = areas;
    }

    /** Returns the grants as one line for the audit trail, in a steady order. */
    static String describe(Set<Grant> grants) {
        return grants.stream()
                .map(grant -> {
                    ScopeColumns scope = ScopeColumns.of(grant.scope());
                    return grant.role() + ":" + scope.kind() + ":" + scope.value();
                })
                .sorted()
                .collect(Collectors.joining(" "));
    }

    void replace(AccountId account, Set<Grant> wanted) {
        jdbc.sql(DELETE).param("account", account.value()).update();
        for (Grant grant : wanted) {
            requireScope(grant.scope());
            ScopeColumns scope = ScopeColumns.of(grant.scope());
            jdbc.sql(INSERT)
                    .param("account", account.value())
                    .param("role", grant.role().name())
                    .param("kind", scope.kind())
                    .param("value", scope.value())
                    .update();
        }
    }

    void lockAdministrators() {
        jdbc.sql(LOCK).query((row, number) -> "").single();
    }

    void requireAdministrator() {
        if (jdbc.sql(COUNT_ADMINISTRATORS).query(Long.class).single() == 0) {
            throw new KhosoException(AccountProblem.LAST_ADMINISTRATOR);
        }
    }

    private void requireScope(Scope scope) {
        switch (scope) {
            case Scope.OneOrganisation one -> organisations.get(one.organisation());
            case Scope.Commune commune -> {
                if (areas.find(commune.area()).isEmpty()) {
                    throw new KhosoException(
                            AccountProblem.SCOPE_UNKNOWN, commune.area().value());
                }
            }
            case Scope.Everything everything -> {}
            case Scope.Province province -> {}
            case Scope.Association association -> {}
        }
    }
}
