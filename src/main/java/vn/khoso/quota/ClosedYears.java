package vn.khoso.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.khoso.organisation.ClosedDays;
import vn.khoso.organisation.Organisation;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoException;

/** Which years are locked by a YEAR closing in force; whatever must not reach into one asks here first. */
@Repository
public class ClosedYears implements ClosedDays {

    private static final String LOCKED = """
            SELECT EXISTS (
                SELECT 1
                FROM year_lock(:now, ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], NULL) l
                WHERE l.organisation_id = :organisation
                  AND l.year = :year)
            """;

    private static final String ANY = """
            SELECT EXISTS (
                SELECT 1
                FROM year_lock(:now, ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], NULL) l
                WHERE l.year BETWEEN :first AND :last)
            """;

    private static final String LAST_DAY = """
            SELECT max(c.last_day)
            FROM closing c
            WHERE c.period = 'YEAR'
              AND c.closed_at <= :now
              AND NOT EXISTS (SELECT 1 FROM closing_reopening r WHERE r.closing_id = c.id)
              AND (c.rank = 'PROVINCE'
                OR (c.rank = 'ASSOCIATION' AND c.scope_value = :kind)
                OR (c.rank = 'COMMUNE' AND c.scope_value = :area))
            """;

    /** Waits for a closing that is under way, and makes the next one wait until this transaction ends. */
    private static final String PASS = "LOCK TABLE closing_gate IN ROW EXCLUSIVE MODE";

    private static final String SHUT = "LOCK TABLE closing_gate IN SHARE ROW EXCLUSIVE MODE";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedYears(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells whether the organisation's year is locked now. */
    public boolean isClosed(Organisation organisation, int year) {
        return jdbc.sql(LOCKED)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("organisation", organisation.id().value())
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /**
     * Refuses when the organisation's year is locked, and keeps it from being closed until the transaction ends.
     *
     * @throws KhosoException {@link QuotaProblem#YEAR_CLOSED}
     */
    public void requireOpen(Organisation organisation, int year) {
        pass();
        if (isClosed(organisation, year)) {
            throw new KhosoException(QuotaProblem.YEAR_CLOSED, Integer.toString(year));
        }
    }

    @Override
    public Optional<LocalDate> last(OrganisationKind kind, AreaCode area) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pass();
        }
        return jdbc.sql(LAST_DAY)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("area", area.value())
                .query(LocalDate.class)
                .optional();
    }

    boolean anyClosed(int firstYear, int lastYear) {
        return jdbc.sql(ANY)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("first", firstYear)
                .param("last", lastYear)
                .query(Boolean.class)
                .single();
    }

    void pass() {
        jdbc.sql(PASS).update();
    }

    /** Lets one closing or re-opening at a time go on, and none beside those who {@link #pass}. */
    void shut() {
        jdbc.sql(SHUT).update();
    }
}
