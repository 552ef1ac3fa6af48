package vn.khoso.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** What a person finds: the notices of every organisation the person works for. */
@Repository
public class Inbox {

    private static final String OWN = " WHERE n.organisation_id = ANY (:organisations)";

    private static final String LIST = NoticeRows.COLUMNS + OWN + """
             ORDER BY
                n.sent_at DESC,
                n.id
             LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = "SELECT count(*) FROM notice n" + OWN;

    private static final String ONE = NoticeRows.COLUMNS + OWN + " AND n.id = :id";

    private static final String UNREAD = COUNT + """
             AND NOT EXISTS (SELECT 1 FROM notice_reading r WHERE r.notice_id = n.id AND r.account_id = :account)
            """;

    private static final String READ = """
            INSERT INTO notice_reading (notice_id, account_id, read_at)
            VALUES (:id, :account, :at)
            ON CONFLICT (notice_id, account_id) DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns one page of a person's notices, the latest first. */
    public Page<Notice> list(Person person, PageRequest page) {
        List<Notice> rows = own(LIST, person)
                .param("account", person.id().value())
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(NoticeRows::map)
                .list();
        return new Page<>(
                rows,
                page.number(),
                page.size(),
                own(COUNT, person).query(Long.class).single());
    }

    /** Returns how many the person has not opened. */
    public int unread(Person person) {
        return own(UNREAD, person)
                .param("account", person.id().value())
                .query(Integer.class)
                .single();
    }

    /**
     * Opens a notice; from then on it is read.
     *
     * @throws KhosoException {@link NotificationProblem#NOT_FOUND} also for another organisation's
     */
    @Transactional
    public Notice open(Person person, String id) {
        Optional<Notice> found = NoticeId.read(id)
                .flatMap(known -> own(ONE, person)
                        .param("account", person.id().value())
                        .param("id", known.value())
                        .query(NoticeRows::map)
                        .optional());
        Notice notice = found.orElseThrow(() -> new KhosoException(NotificationProblem.NOT_FOUND));
        jdbc.sql(READ)
                .param("id", notice.id().value())
                .param("account", person.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return notice;
    }

    private JdbcClient.StatementSpec own(String sql, Person person) {
        return jdbc.sql(sql)
                .param(
                        "organisations",
                        person.organisations().stream()
                                .map(OrganisationId::value)
                                .toArray(String[]::new));
    }
}
