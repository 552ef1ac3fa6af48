package vn.khoso.processing;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.jobs.Lane;
import vn.khoso.jobs.RecurringJob;
import vn.khoso.shared.MediaFileId;

/**
 * Makes again what a newer recipe would make otherwise, and what a newer plan makes besides: a portion at a time, and
 * only while nothing else waits, so that nobody's new file stands behind it.
 */
@Configuration(proxyBeanMethods = false)
class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final int PORTION = 200;

    private final Backlog backlog;
    private final Progress progress;
    private final Processing processing;

    Renewal(Backlog backlog, Progress progress, Processing processing) {
        this.backlog = backlog;
        this.progress = progress;
        this.processing = processing;
    }

    @Bean
    RecurringJob renewalOfRenditions() {
        return RecurringJob.every(Duration.ofMinutes(5), "processing.renewal", Lane.QUICK, this::renew);
    }

    /** Asks for the next portion; returns how many steps that are. */
    int renew() {
        if (progress.unfinished() > 0) {
            return 0;
        }
        List<Backlog.Due> due = backlog.portion(PORTION);
        due.forEach(each -> processing.inItsOwnTime(new MediaFileId(each.file()), each.step()));
        if (!due.isEmpty()) {
            LOG.info("made again by a newer recipe or plan: steps={}", due.size());
        }
        return due.size();
    }
}
