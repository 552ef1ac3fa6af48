package vn.khoso.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** Reads accounts together with their grants, one statement each. */
@Repository
class AccountRows {

    private static final String COLUMNS = """
            SELECT
                a.id,
                a.username,
                a.display_name,
                a.password_hash,
                a.enabled,
                a.created_at,
                a.version,
                g.role,
                g.scope_kind,
                g.scope_value
            """;

    private static final String FROM = COLUMNS + """
            FROM account a
            LEFT JOIN role_grant g ON g.account_id = a.id
            """;

    private static final String BY_ID = FROM + " WHERE a.id = :id";

    private static final String BY_IDS = FROM + " WHERE a.id IN (:ids)";

    private static final String BY_USERNAME = FROM + " WHERE a.username = :username";

    private static final String MATCHING = """
             FROM account a
             WHERE (:text::text IS NULL
                    OR unaccent(a.username || ' ' || a.display_name) ILIKE '%' || unaccent(:text) || '%')
               AND (:role::text IS NULL
                    OR EXISTS (SELECT 1 FROM role_grant r WHERE r.account_id = a.id AND r.role = :role))
               AND (:organisation::text IS NULL
                    OR EXISTS (SELECT 1 FROM role_grant r
                               WHERE r.account_id = a.id
                                 AND r.scope_kind = 'ORGANISATION'
                                 AND r.scope_value = :organisation))
            """;

    private static final String PAGE = "WITH chosen AS (SELECT a.*" + MATCHING + """
                 ORDER BY a.display_name COLLATE "vi-x-icu", a.username
                 LIMIT :limit OFFSET :offset)
            """ + COLUMNS + """
            FROM chosen a
            LEFT JOIN role_grant g ON g.account_id = a.id
            ORDER BY a.display_name COLLATE "vi-x-icu", a.username
            """;

    private static final String COUNT = "SELECT count(*)" + MATCHING;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountRow> find(AccountId id) {
        return group(jdbc.sql(BY_ID).param("id", id.value())).stream().findFirst();
    }

    List<AccountRow> byIds(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : group(jdbc.sql(BY_IDS).param("ids", ids));
    }

    Optional<AccountRow> findByUsername(String username) {
        return group(jdbc.sql(BY_USERNAME).param("username", username)).stream().findFirst();
    }

    Page<AccountRow> list(AccountFilter filter, PageRequest page) {
        List<AccountRow> rows =
                group(with(filter, PAGE).param("limit", page.size()).param("offset", page.offset()));
        long total = with(filter, COUNT).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    private JdbcClient.StatementSpec with(AccountFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("text", filter.text().filter(text -> !text.isBlank()).orElse(null))
                .param("role", filter.role().map(Enum::name).orElse(null))
                .param(
                        "organisation",
                        filter.organisation().map(OrganisationId::value).orElse(null));
    }

    private static List<AccountRow> group(JdbcClient.StatementSpec statement) {
        ResultSetExtractor<List<AccountRow>> grouping = AccountRows::grouped;
        return statement.query(grouping);
    }

    private static List<AccountRow> grouped(ResultSet rows) throws SQLException {
        Map<AccountId, AccountRow> found = new LinkedHashMap<>();
        while (rows.next()) {
            AccountRow row = map(rows);
            found.merge(row.person().id(), row, AccountRow::plusGrantsOf);
        }
        return List.copyOf(found.values());
    }

    private static AccountRow map(ResultSet row) throws SQLException {
        return new AccountRow(
                new Person(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        row.getString("display_name"),
                        grants(row)),
                Optional.ofNullable(row.getString("password_hash")),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Set<Grant> grants(ResultSet row) throws SQLException {
        String role = row.getString("role");
        if (role == null) {
            return Set.of();
        }
        Scope scope = new ScopeColumns(row.getString("scope_kind"), row.getString("scope_value")).scope();
        return Set.of(new Grant(Role.valueOf(role), scope));
    }
}
