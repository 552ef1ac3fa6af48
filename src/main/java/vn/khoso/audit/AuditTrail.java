package vn.khoso.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.OrganisationId;

/** The trail of what was done. Entries are added in the transaction of the change itself and never altered. */
@Component
public class AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit_record (at, actor_id, action, subject, organisation_id, detail)
            VALUES (:at, :actor, :action, :subject, :organisation, :detail::jsonb)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Adds an entry to the running transaction, so that there is no change without its entry.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when no transaction is running
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AuditEntry entry) {
        @Nullable UUID actor = entry.actor().account().map(AccountId::value).orElse(null);
        @Nullable
        String organisation = entry.organisationId().map(OrganisationId::value).orElse(null);
        jdbc.sql(INSERT)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor, java.sql.Types.OTHER)
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("organisation", organisation)
                .param("detail", detailOf(entry.detail()))
                .update();
    }

    private String detailOf(Map<String, String> detail) {
        return json.writeValueAsString(detail);
    }
}
