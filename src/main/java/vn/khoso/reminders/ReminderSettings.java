package vn.khoso.reminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code khoso.reminders}.
 *
 * @param days days of the year on which everybody below the floor is reminded, as month and day, {@code 09-30,11-30};
 *     empty for none
 * @param time when on such a day, in Viet Nam
 */
@ConfigurationProperties("khoso.reminders")
record ReminderSettings(
        @DefaultValue({"09-30", "11-30"}) List<String> days,
        @DefaultValue("08:00") LocalTime time) {

    /** A set day that was missed is made up for within a week: the machine was off, not the year over. */
    private static final int MADE_UP_FOR_DAYS = 7;

    /** Refuses days that are none. */
    ReminderSettings {
        days = List.copyOf(days);
        days.forEach(ReminderSettings::read);
    }

    /** Returns the latest set day that has come, not longer ago than a week and in the same year. */
    Optional<LocalDate> due(LocalDate today) {
        return monthDays()
                .map(day -> day.atYear(today.getYear()))
                .filter(day ->
                        !day.isAfter(today) && day.plusDays(MADE_UP_FOR_DAYS).isAfter(today))
                .max(LocalDate::compareTo);
    }

    /** Returns the next set day from tomorrow on, this year's or next year's. */
    Optional<LocalDate> next(LocalDate today) {
        return monthDays()
                .flatMap(day -> Stream.of(day.atYear(today.getYear()), day.atYear(today.getYear() + 1)))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo);
    }

    private Stream<MonthDay> monthDays() {
        return days.stream().map(ReminderSettings::read);
    }

    private static MonthDay read(String day) {
        return MonthDay.parse("--" + day.strip());
    }
}
