package vn.khoso.intake;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.jobs.Lane;
import vn.khoso.jobs.RecurringJob;

/** The work of the intake that comes back. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    RecurringJob uploadClearance(Clearance clearance) {
        return RecurringJob.every(PAUSE, "intake.clearance", Lane.QUICK, clearance::run);
    }
}
