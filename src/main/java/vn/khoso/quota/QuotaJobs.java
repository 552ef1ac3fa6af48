package vn.khoso.quota;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.jobs.Lane;
import vn.khoso.jobs.RecurringJob;

/** The work of the quota that comes back. */
@Configuration(proxyBeanMethods = false)
class QuotaJobs {

    /** Pages settle what they need by themselves; this spares the first of them the work after an import. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringJob settlingCredits(KeptCredits credits) {
        return RecurringJob.every(PAUSE, "quota.settling", Lane.QUICK, credits::areCurrent);
    }

    @Bean
    RecurringJob provingCredits(KeptCredits credits) {
        return RecurringJob.dailyAt(NIGHT, "quota.proof", Lane.HEAVY, credits::prove);
    }
}
