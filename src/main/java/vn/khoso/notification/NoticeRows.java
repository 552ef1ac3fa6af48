package vn.khoso.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.OrganisationId;

/** The table of notices. */
@Repository
class NoticeRows {

    static final String COLUMNS = """
            SELECT
                n.id,
                n.organisation_id,
                n.kind,
                n.subject,
                n.body,
                n.path,
                n.sent_at,
                n.mail_state,
                n.mail_address,
                (SELECT min(r.read_at) FROM notice_reading r WHERE r.notice_id = n.id) AS opened_at,
                NOT EXISTS (
                    SELECT 1 FROM notice_reading r WHERE r.notice_id = n.id AND r.account_id = :account) AS unread
            FROM notice n
            """;

    private static final String ONE = COLUMNS + " WHERE n.id = :id";

    private static final String INSERT = """
            INSERT INTO notice (id, organisation_id, kind, subject, body, path, sent_at, sent_by, mail_state, mail_address)
            VALUES (:id, :organisation, :kind, :subject, :body, :path, :at, :by, :mail, :address)
            """;

    private static final String MAILED = """
            UPDATE notice
            SET
                mail_state = :state,
                mail_at = :at
            WHERE id = :id
              AND mail_state = 'WAITING'
            """;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NoticeId id, NewNotice notice, Instant at, @Nullable UUID by, Optional<String> address) {
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("organisation", notice.organisation().value())
                .param("kind", notice.kind())
                .param("subject", notice.subject())
                .param("body", notice.body())
                .param("path", notice.path())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by, java.sql.Types.OTHER)
                .param("mail", (address.isPresent() ? MailState.WAITING : MailState.NONE).name())
                .param("address", address.orElse(null))
                .update();
    }

    Optional<Notice> find(NoticeId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .param("account", null, java.sql.Types.OTHER)
                .query(NoticeRows::map)
                .optional();
    }

    void mailed(NoticeId id, MailState state, Instant at) {
        jdbc.sql(MAILED)
                .param("id", id.value())
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static Notice map(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getString("organisation_id")),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("path"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                MailState.valueOf(row.getString("mail_state")),
                Optional.ofNullable(row.getString("mail_address")),
                Optional.ofNullable(row.getObject("opened_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("unread"));
    }
}
