package vn.khoso.notification;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.audit.Actor;
import vn.khoso.jobs.Jobs;
import vn.khoso.shared.AccountId;

/** Where other modules tell an organisation something. */
@Component
public class Notices {

    private final NoticeRows rows;
    private final Mailboxes mailboxes;
    private final Post post;
    private final Jobs jobs;
    private final Clock clock;

    Notices(NoticeRows rows, Mailboxes mailboxes, Post post, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.mailboxes = mailboxes;
        this.post = post;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Puts a notice into the organisation's inbox and, where the organisation gave an address and a server is configured,
     * sends it by mail once the running transaction has committed.
     *
     * @param by who tells it; the library itself for what it sends on its own
     * @throws org.springframework.transaction.IllegalTransactionStateException when no transaction is running
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public NoticeId send(Actor by, NewNotice notice) {
        NoticeId id = NoticeId.random();
        Optional<String> address = post.isConfigured() ? mailboxes.find(notice.organisation()) : Optional.empty();
        rows.insert(
                id, notice, clock.instant(), by.account().map(AccountId::value).orElse(null), address);
        if (address.isPresent()) {
            jobs.schedule(MailJob.KIND, id.toString(), new MailJob.Letter(id.value()));
        }
        return id;
    }

    /** Tells whether mail goes out at all. */
    public boolean sendsMail() {
        return post.isConfigured();
    }
}
