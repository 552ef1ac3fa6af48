package vn.khoso.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.notification.MailState;
import vn.khoso.notification.NoticeId;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.Supervision;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** The tables of reminders and of the set days they went out on. */
@Repository
class ReminderRows {

    /** One round of reminders at a time, by hand or on a set day. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('khoso.reminders', 0))";

    private static final String ON_DAY = "SELECT organisation_id FROM reminder WHERE sent_on = :day";

    private static final String INSERT = """
            INSERT INTO reminder (notice_id, organisation_id, year, counted, floor, sent_on)
            VALUES (:notice, :organisation, :year, :counted, :floor, :day)
            """;

    private static final String ROUND_RAN = "SELECT count(*) FROM reminder_round WHERE due_on = :due";

    private static final String ROUND = """
            INSERT INTO reminder_round (due_on, ran_at, sent)
            VALUES (:due, :at, :sent)
            """;

    private static final String FROM = """
            FROM reminder r
            JOIN notice n ON n.id = r.notice_id
            JOIN organisation o ON o.id = r.organisation_id
            LEFT JOIN account a ON a.id = n.sent_by
            WHERE (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
              AND (:organisation::text IS NULL OR r.organisation_id = :organisation)
            """;

    private static final String LIST = """
            SELECT
                r.organisation_id,
                o.short_name,
                r.year,
                r.counted,
                r.floor,
                n.sent_at,
                a.display_name,
                n.subject,
                n.mail_state,
                (SELECT min(read_at) FROM notice_reading d WHERE d.notice_id = n.id) AS opened_at
            """ + FROM + """
            ORDER BY
                n.sent_at DESC,
                o.short_name,
                r.organisation_id
            LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = "SELECT count(*) " + FROM;

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql(LOCK).query((row, number) -> "").single();
    }

    Set<OrganisationId> remindedOn(LocalDate day) {
        return new HashSet<>(jdbc.sql(ON_DAY)
                .param("day", day)
                .query((row, number) -> new OrganisationId(row.getString("organisation_id")))
                .list());
    }

    void add(NoticeId notice, OrganisationStanding standing, LocalDate day) {
        jdbc.sql(INSERT)
                .param("notice", notice.value())
                .param("organisation", standing.organisation().id().value())
                .param("year", standing.year())
                .param("counted", standing.counted())
                .param("floor", standing.floor())
                .param("day", day)
                .update();
    }

    boolean ran(LocalDate due) {
        return jdbc.sql(ROUND_RAN).param("due", due).query(Integer.class).single() > 0;
    }

    void ran(LocalDate due, Instant at, int sent) {
        jdbc.sql(ROUND)
                .param("due", due)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sent", sent)
                .update();
    }

    Page<SentReminder> list(Supervision scope, Optional<OrganisationId> organisation, PageRequest page) {
        List<SentReminder> rows = within(LIST, scope, organisation)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> new SentReminder(
                        new OrganisationId(row.getString("organisation_id")),
                        row.getString("short_name"),
                        row.getInt("year"),
                        row.getInt("counted"),
                        row.getInt("floor"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("display_name")),
                        row.getString("subject"),
                        MailState.valueOf(row.getString("mail_state")),
                        Optional.ofNullable(row.getObject("opened_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
        long total = within(COUNT, scope, organisation).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    private JdbcClient.StatementSpec within(String sql, Supervision scope, Optional<OrganisationId> organisation) {
        return jdbc.sql(sql)
                .param("everything", scope.everything())
                .param("areas", scope.areas().stream().map(AreaCode::value).toArray(String[]::new))
                .param("kinds", scope.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("organisation", organisation.map(OrganisationId::value).orElse(null));
    }
}
