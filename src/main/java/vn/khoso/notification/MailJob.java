package vn.khoso.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.RetryRule;
import vn.khoso.shared.KhosoException;

/** Hands a notice to the mail server, six times within some hours before giving up. */
@Component
class MailJob implements JobHandler<MailJob.Letter> {

    static final JobKind<Letter> KIND = JobKind.quick("notification.mail", Letter.class)
            .retrying(new RetryRule(6, Duration.ofMinutes(1), Duration.ofHours(2)));

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    private final NoticeRows rows;
    private final Post post;
    private final Clock clock;

    MailJob(NoticeRows rows, Post post, Clock clock) {
        this.rows = rows;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public JobKind<Letter> kind() {
        return KIND;
    }

    @Override
    public void run(Letter letter) {
        rows.find(new NoticeId(letter.notice()))
                .filter(notice -> notice.mail() == MailState.WAITING)
                .ifPresent(this::send);
    }

    private void send(Notice notice) {
        post.send(notice, notice.mailAddress().orElseThrow());
        rows.mailed(notice.id(), MailState.SENT, clock.instant());
    }

    @Override
    public void onGivenUp(Letter letter, KhosoException problem) {
        LOG.warn(
                "Mail was given up: notice={} code={}",
                letter.notice(),
                problem.errorCode().code());
        rows.mailed(new NoticeId(letter.notice()), MailState.FAILED, clock.instant());
    }

    /**
     * What is to be sent.
     *
     * @param notice its identity
     */
    record Letter(UUID notice) {}
}
