package vn.khoso.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.account.Person;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;

/** The numbers each organisation typed, one sheet for each period. */
@Repository
public class IndicatorReports {

    static final String NUMBERS = """
                r.own_site,
                r.management_model,
                r.model_evidence,
                r.staff,
                r.proficient,
                r.staff_evidence,
                r.full_time,
                r.trained,
                r.training_evidence,
                r.reported_at,
                r.version
            """;

    private static final String FIND = "SELECT" + NUMBERS + """
            FROM indicator_report r
            WHERE r.organisation_id = :organisation
              AND r.year = :year
              AND r.term = :term
            """;

    private static final String INSERT = """
            INSERT INTO indicator_report (organisation_id, year, term, own_site, management_model, model_evidence, staff,
                proficient, staff_evidence, full_time, trained, training_evidence, reported_at, reported_by, version)
            VALUES (:organisation, :year, :term, :site, :model, :modelEvidence, :staff,
                :proficient, :staffEvidence, :fullTime, :trained, :trainingEvidence, :at, :by, 1)
            ON CONFLICT (organisation_id, year, term) DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE indicator_report
            SET
                own_site = :site,
                management_model = :model,
                model_evidence = :modelEvidence,
                staff = :staff,
                proficient = :proficient,
                staff_evidence = :staffEvidence,
                full_time = :fullTime,
                trained = :trained,
                training_evidence = :trainingEvidence,
                reported_at = :at,
                reported_by = :by,
                version = version + 1
            WHERE organisation_id = :organisation
              AND year = :year
              AND term = :term
              AND version = :version
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    IndicatorReports(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the period that is being filled in now. */
    public IndicatorPeriod currentPeriod() {
        return IndicatorPeriod.at(clock.instant());
    }

    /** Returns what an organisation reported for a period. */
    public Optional<IndicatorReport> find(OrganisationId organisation, IndicatorPeriod period) {
        return jdbc.sql(FIND)
                .param("organisation", organisation.value())
                .param("year", period.year())
                .param("term", period.term().name())
                .query((row, number) -> report(row))
                .optional();
    }

    /**
     * Keeps what a member of the organisation's staff typed; a second time it takes the place of the first.
     *
     * @param version the version the person saw, 0 for none
     * @throws KhosoException {@link IndicatorProblem#NOT_YOURS}, {@link IndicatorProblem#PERIOD_NOT_OPEN} or
     *     {@link IndicatorProblem#STALE}
     */
    @Transactional
    public void report(
            Person person, OrganisationId organisation, IndicatorPeriod period, IndicatorNumbers numbers, int version) {
        if (!person.organisations().contains(organisation)) {
            throw new KhosoException(IndicatorProblem.NOT_YOURS);
        }
        if (!period.isOpenOn(KhosoTime.dayOf(clock.instant()))) {
            throw new KhosoException(IndicatorProblem.PERIOD_NOT_OPEN);
        }
        int changed = with(jdbc.sql(version == 0 ? INSERT : UPDATE), organisation, period, numbers)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", person.id().value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new KhosoException(IndicatorProblem.STALE);
        }
        audit.add(AuditEntry.of(
                Actor.of(person.id()),
                "indicator.report",
                "indicator/" + period.year() + "/" + period.term(),
                organisation,
                Map.of(
                        "staff", numbers.proficient() + "/" + numbers.staff(),
                        "fullTime", numbers.trained() + "/" + numbers.fullTime(),
                        "model", Boolean.toString(numbers.managementModel()))));
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement,
            OrganisationId organisation,
            IndicatorPeriod period,
            IndicatorNumbers numbers) {
        return statement
                .param("organisation", organisation.value())
                .param("year", period.year())
                .param("term", period.term().name())
                .param("site", numbers.ownSite())
                .param("model", numbers.managementModel())
                .param("modelEvidence", numbers.modelEvidence())
                .param("staff", numbers.staff())
                .param("proficient", numbers.proficient())
                .param("staffEvidence", numbers.staffEvidence())
                .param("fullTime", numbers.fullTime())
                .param("trained", numbers.trained())
                .param("trainingEvidence", numbers.trainingEvidence());
    }

    static IndicatorReport report(ResultSet row) throws SQLException {
        return new IndicatorReport(
                new IndicatorNumbers(
                        row.getString("own_site"),
                        row.getBoolean("management_model"),
                        row.getString("model_evidence"),
                        row.getInt("staff"),
                        row.getInt("proficient"),
                        row.getString("staff_evidence"),
                        row.getInt("full_time"),
                        row.getInt("trained"),
                        row.getString("training_evidence")),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
