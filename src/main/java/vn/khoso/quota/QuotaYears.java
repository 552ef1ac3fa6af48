package vn.khoso.quota;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;

/** The years that have a target, and from where a period of one is read: the kept credits, or the facts. */
@Repository
class QuotaYears {

    private static final String FIRST_YEAR = "SELECT min(first_year) FROM quota_policy";

    private final JdbcClient jdbc;
    private final KeptCredits kept;
    private final Clock clock;

    QuotaYears(JdbcClient jdbc, KeptCredits kept, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.clock = clock;
    }

    /** Returns the calendar year that runs in Viet Nam. */
    int current() {
        return KhosoTime.yearOf(clock.instant());
    }

    /** Returns the years that have a target and have begun, the latest first. */
    List<Integer> begun() {
        int first = jdbc.sql(FIRST_YEAR).query(Integer.class).single();
        int last = current();
        return IntStream.rangeClosed(first, last)
                .map(year -> last + first - year)
                .boxed()
                .toList();
    }

    /**
     * Makes sure that figures can be given for a year.
     *
     * @throws KhosoException {@link QuotaProblem#YEAR_WITHOUT_TARGET}
     */
    void require(int year) {
        if (!begun().contains(year)) {
            throw new KhosoException(QuotaProblem.YEAR_WITHOUT_TARGET, Integer.toString(year));
        }
    }

    /**
     * Reads a year as it stands now.
     *
     * @param through the last month whose products count, 1 to 12; empty for the whole year
     * @throws KhosoException {@link QuotaProblem#YEAR_WITHOUT_TARGET}
     */
    Reading now(int year, Optional<Integer> through) {
        require(year);
        return present(year, through);
    }

    /** Reads a year as it stands now, also one that has not begun. */
    Reading present(int year) {
        return present(year, Optional.empty());
    }

    private Reading present(int year, Optional<Integer> through) {
        // first what is kept, then what time it is
        boolean current = kept.areCurrent();
        Instant now = clock.instant();
        QuotaPeriod period = QuotaPeriod.ofYear(year, now);
        Instant end = through.map(month -> QuotaPeriod.ofMonths(year, 1, month, now))
                .orElse(period)
                .end();
        return new Reading(period, end, source(current, through.isEmpty()));
    }

    /** Reads any period as of its instant; what is kept knows the present only. */
    Reading asOf(QuotaPeriod period) {
        boolean present = !period.asOf().isBefore(clock.instant());
        return new Reading(period, period.end(), source(present && kept.areCurrent(), period.isYear()));
    }

    /** Tells where the rows of all years are read as they stand now. */
    CreditSource ofTheRows() {
        return source(kept.areCurrent(), false);
    }

    private static CreditSource source(boolean kept, boolean wholeYear) {
        if (!kept) {
            return CreditSource.FACTS;
        }
        return wholeYear ? CreditSource.SUMS : CreditSource.KEPT;
    }

    /**
     * What a question is asked about.
     *
     * @param period whose organisations and targets, and the instant of reading
     * @param end products count before this instant
     * @param source where they are read
     */
    record Reading(QuotaPeriod period, Instant end, CreditSource source) {}
}
