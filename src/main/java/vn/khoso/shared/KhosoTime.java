package vn.khoso.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The civil time of the library: years and days are those of Viet Nam, wherever the machine stands. */
public final class KhosoTime {

    /** Fixed +07:00 today; the zone of every quota year and of every date shown. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private KhosoTime() {}

    /** Returns the day in Viet Nam at the given instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns the calendar year in Viet Nam at the given instant; 31 Dec 17:00 UTC is already the next year. */
    public static int yearOf(Instant instant) {
        return dayOf(instant).getYear();
    }

    /** Returns the first instant of the given day in Viet Nam. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
