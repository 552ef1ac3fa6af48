package vn.khoso.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;

/** The schedules of reports. */
@Repository
public class ReportSchedules {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedules.class);

    private static final String LIST = """
            SELECT
                id,
                period,
                scope,
                scope_value,
                scope_name,
                letterhead_id,
                days_after,
                made_at,
                last_made
            FROM report_schedule
            ORDER BY id
            """;

    private static final String INSERT = """
            INSERT INTO report_schedule (period, scope, scope_value, scope_name, letterhead_id, days_after, made_by, made_at)
            VALUES (:period, :scope, :value, :name, :letterhead, :days, :by, :at)
            ON CONFLICT (period, scope, scope_value, letterhead_id) DO UPDATE
            SET days_after = EXCLUDED.days_after
            """;

    private static final String REMOVE = "DELETE FROM report_schedule WHERE id = :id";

    private static final String MADE = """
            UPDATE report_schedule
            SET last_made = :day
            WHERE id = :id
              AND (last_made IS NULL OR last_made < :day)
            """;

    private static final int MOST_DAYS = 60;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReportOrders orders;
    private final ReportsProperties properties;
    private final AuditTrail audit;
    private final Clock clock;

    ReportSchedules(
            JdbcClient jdbc,
            Reports reports,
            ReportOrders orders,
            ReportsProperties properties,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.orders = orders;
        this.properties = properties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns those whose reports the person may read. */
    public List<ReportSchedule> list(Person person) {
        return all().stream()
                .map(Entered::schedule)
                .filter(schedule -> reports.mayReport(person, schedule.scope()))
                .toList();
    }

    private record Entered(ReportSchedule schedule, LocalDate since) {}

    private List<Entered> all() {
        return jdbc.sql(LIST).query((row, number) -> map(row)).list();
    }

    private static Entered map(ResultSet row) throws SQLException {
        ReportSchedule schedule = new ReportSchedule(
                row.getLong("id"),
                PeriodKind.valueOf(row.getString("period")),
                ReportScope.of(row.getString("scope"), row.getString("scope_value")),
                row.getString("scope_name"),
                row.getString("letterhead_id"),
                row.getInt("days_after"),
                Optional.ofNullable(row.getObject("last_made", LocalDate.class)));
        return new Entered(
                schedule,
                KhosoTime.dayOf(row.getObject("made_at", OffsetDateTime.class).toInstant()));
    }

    /**
     * Adds a schedule, or changes the days of one that is there.
     *
     * @throws KhosoException {@link ReportProblem#NOT_FOUND} for a scope that is not the person's,
     *     {@link ReportProblem#PERIOD_UNFIT} for a free range or days out of bounds
     */
    @Transactional
    public void add(Person person, PeriodKind period, ReportScope scope, String letterhead, int daysAfter) {
        if (!reports.mayReport(person, scope)) {
            throw new KhosoException(ReportProblem.NOT_FOUND);
        }
        if (period == PeriodKind.RANGE || daysAfter < 1 || daysAfter > MOST_DAYS) {
            throw new KhosoException(ReportProblem.PERIOD_UNFIT);
        }
        jdbc.sql(INSERT)
                .param("period", period.name())
                .param("scope", scope.kind())
                .param("value", scope.value())
                .param("name", orders.name(scope))
                .param("letterhead", letterhead)
                .param("days", daysAfter)
                .param("by", person.id().value())
                .param("at", ReportRows.utc(clock.instant()))
                .update();
        tell(person, "report-schedule.add", scope);
    }

    /** Ends a schedule; its reports stay. */
    @Transactional
    public void remove(Person person, long id) {
        list(person).stream().filter(schedule -> schedule.id() == id).forEach(schedule -> {
            jdbc.sql(REMOVE).param("id", id).update();
            tell(person, "report-schedule.remove", schedule.scope());
        });
    }

    private void tell(Person person, String action, ReportScope scope) {
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                action,
                "report-schedule/" + scope.kind() + "/" + scope.value(),
                null,
                Map.of()));
    }

    /** Asks for every report whose day has come. What was never due before a schedule was added is not made up for. */
    @Transactional
    public void makeDue() {
        LocalDate today = KhosoTime.dayOf(clock.instant());
        for (Entered entered : all()) {
            ReportSchedule schedule = entered.schedule();
            Optional<ReportPeriod> due =
                    schedule.due(today, properties.cutOffDay(), entered.since().minusDays(schedule.daysAfter()));
            if (due.isPresent()
                    && jdbc.sql(MADE)
                                    .param("id", schedule.id())
                                    .param("day", due.get().to())
                                    .update()
                            == 1) {
                ReportId report = orders.ask(due.get(), schedule.scope(), schedule.letterhead(), Optional.empty());
                LOG.info("Report asked for by schedule: schedule={} report={}", schedule.id(), report);
            }
        }
    }
}
