package vn.khoso.account;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.audit.Actor;
import vn.khoso.shared.PublicUrl;

/**
 * Lets the first administrator in: while nobody has a password, each start prints a new one-time link on the console.
 * There is no default password to forget to change.
 */
@Component
@ConditionalOnProperty(name = "khoso.demo.enabled", havingValue = "false", matchIfMissing = true)
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "quan-tri";

    /** Two nodes that start together make one account. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('khoso.first-administrator', 0))";

    private static final String COUNT_WITH_PASSWORD = """
            SELECT count(*)
            FROM account
            WHERE password_hash IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final TransactionTemplate transaction;
    private final PublicUrl publicUrl;

    FirstAdministrator(
            JdbcClient jdbc,
            Accounts accounts,
            OneTimeLinks links,
            TransactionTemplate transaction,
            PublicUrl publicUrl) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.links = links;
        this.transaction = transaction;
        this.publicUrl = publicUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        Optional<OneTimeLink> link = transaction.execute(status -> makeLink());
        link.ifPresent(made -> LOG.warn("""


                Chưa có quản trị viên nào. Mở liên kết này để đặt mật khẩu cho tài khoản "{}" (dùng một lần, đến {}):
                No administrator yet. Open this link to set the password of "{}" (works once):

                    {}
                """, USERNAME, made.expiresAt(), USERNAME, publicUrl.to(made.path())));
    }

    private Optional<OneTimeLink> makeLink() {
        jdbc.sql(LOCK).query((row, number) -> "").single();
        if (jdbc.sql(COUNT_WITH_PASSWORD).query(Long.class).single() > 0) {
            return Optional.empty();
        }
        Optional<Person> waiting = accounts.findByUsername(USERNAME);
        return Optional.of(waiting.map(person -> links.make(Actor.SYSTEM, person.id()))
                .orElseGet(() -> accounts.create(Actor.SYSTEM, firstAdministrator())));
    }

    private static NewAccount firstAdministrator() {
        return new NewAccount(USERNAME, "Quản trị viên", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.Everything())));
    }
}
