package vn.khoso.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Grant;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;

/** The address each organisation wants its mail at: that of the office, kept with the organisation, not with a person. */
@Repository
public class Mailboxes {

    private static final String FIND = """
            SELECT address
            FROM organisation_mailbox
            WHERE organisation_id = :organisation
            """;

    private static final String SET = """
            INSERT INTO organisation_mailbox (organisation_id, address, changed_at, changed_by)
            VALUES (:organisation, :address, :at, :by)
            ON CONFLICT (organisation_id) DO UPDATE
            SET
                address = EXCLUDED.address,
                changed_at = EXCLUDED.changed_at,
                changed_by = EXCLUDED.changed_by
            """;

    private static final String REMOVE = "DELETE FROM organisation_mailbox WHERE organisation_id = :organisation";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Mailboxes(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the organisation's address, if it gave one. */
    public Optional<String> find(OrganisationId organisation) {
        return jdbc.sql(FIND)
                .param("organisation", organisation.value())
                .query(String.class)
                .optional();
    }

    /**
     * Sets the address of an organisation the person is editor of; a blank one takes it away. The audit trail says that
     * it was changed, not to what.
     *
     * @throws KhosoException {@link NotificationProblem#NOT_YOURS} or {@link NotificationProblem#ADDRESS_UNFIT}
     */
    @Transactional
    public void set(Person person, OrganisationId organisation, String address) {
        if (!person.grants().contains(new Grant(Role.EDITOR, new Scope.OneOrganisation(organisation)))) {
            throw new KhosoException(NotificationProblem.NOT_YOURS);
        }
        String given = address.strip();
        if (given.isEmpty()) {
            jdbc.sql(REMOVE).param("organisation", organisation.value()).update();
        } else {
            jdbc.sql(SET)
                    .param("organisation", organisation.value())
                    .param("address", MailAddress.of(given).value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", person.id().value())
                    .update();
        }
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                given.isEmpty() ? "mailbox.remove" : "mailbox.set",
                "organisation/" + organisation,
                organisation,
                Map.of()));
    }
}
