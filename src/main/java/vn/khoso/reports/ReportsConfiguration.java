package vn.khoso.reports;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.jobs.Lane;
import vn.khoso.jobs.RecurringJob;

/** Looks once a day, early in the morning, for reports that are due. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    private static final LocalTime EARLY = LocalTime.of(4, 30);

    @Bean
    RecurringJob dueReports(ReportSchedules schedules) {
        return RecurringJob.dailyAt(EARLY, "reports.schedule", Lane.QUICK, schedules::makeDue);
    }
}
