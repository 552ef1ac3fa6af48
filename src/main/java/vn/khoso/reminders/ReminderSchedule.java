package vn.khoso.reminders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khoso.jobs.Lane;
import vn.khoso.jobs.RecurringJob;

/** Looks once a day whether a set day has come. */
@Configuration(proxyBeanMethods = false)
class ReminderSchedule {

    @Bean
    RecurringJob remindersOnSetDays(Reminders reminders, ReminderSettings settings) {
        return RecurringJob.dailyAt(settings.time(), "reminders.set-days", Lane.QUICK, reminders::sendWhenDue);
    }
}
