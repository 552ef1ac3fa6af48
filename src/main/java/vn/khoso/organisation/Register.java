package vn.khoso.organisation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.organisation.RegisterChange.What;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;

/**
 * The register as a table: exported, and taken in again after a dry run that lists line by line what would change and what
 * is refused and why. Organisations that the file does not name stay as they are.
 */
@Component
public class Register {

    private static final String HEADING = "ma,ten,ten_ngan,tu_ngay,den_ngay,ke_thua,tinh_chi_tieu";

    private static final String ALL = """
            SELECT
                id,
                name,
                short_name,
                valid_from,
                valid_to,
                successor_id,
                counts_for_quota
            FROM organisation
            ORDER BY
                level DESC,
                area_code,
                id
            """;

    private static final String FOUND = """
            INSERT INTO organisation (id, kind, level, area_code, name, short_name, valid_from, counts_for_quota)
            VALUES (:id, :kind, :level, :area, :name, :shortName, :validFrom, :counts)
            """;

    /** Names the body had so far from its founding on; only the first renaming finds nothing remembered. */
    private static final String REMEMBER = """
            INSERT INTO organisation_name (organisation_id, valid_from, name, short_name)
            SELECT
                o.id,
                o.valid_from,
                o.name,
                o.short_name
            FROM organisation o
            WHERE o.id = :id
              AND NOT EXISTS (SELECT 1 FROM organisation_name n WHERE n.organisation_id = o.id)
            """;

    private static final String NAME_ANEW = """
            INSERT INTO organisation_name (organisation_id, valid_from, name, short_name)
            VALUES (:id, :day, :name, :shortName)
            ON CONFLICT (organisation_id, valid_from) DO UPDATE
            SET
                name = EXCLUDED.name,
                short_name = EXCLUDED.short_name
            """;

    private static final String RENAME = """
            UPDATE organisation
            SET
                name = :name,
                short_name = :shortName,
                version = version + 1
            WHERE id = :id
            """;

    private static final String SWITCH = """
            UPDATE organisation
            SET
                counts_for_quota = :counts,
                version = version + 1
            WHERE id = :id
            """;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final RegisterReader reader;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            JdbcClient jdbc,
            Organisations organisations,
            RegisterReader reader,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.organisations = organisations;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns every organisation as a table in UTF-8 with a byte order mark; it can be taken in again. */
    public byte[] export() {
        StringBuilder text = new StringBuilder("\uFEFF").append(HEADING).append("\r\n");
        jdbc.sql(ALL)
                .query((row, number) -> String.join(
                        ",",
                        row.getString("id"),
                        quoted(row.getString("name")),
                        quoted(row.getString("short_name")),
                        row.getObject("valid_from", LocalDate.class).toString(),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))
                                .map(LocalDate::toString)
                                .orElse(""),
                        Optional.ofNullable(row.getString("successor_id")).orElse(""),
                        row.getBoolean("counts_for_quota") ? "1" : "0"))
                .list()
                .forEach(line -> text.append(line).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /** Returns what a file would do, line by line; lines that change nothing are left out. */
    public List<RegisterChange> dryRun(byte[] file) {
        List<RegisterChange> changes = new ArrayList<>();
        reader.read(file, changes);
        return changes;
    }

    /**
     * Takes a file in: does what the dry run says, leaving refused lines aside.
     *
     * @return what was done and what was refused
     */
    @Transactional
    public List<RegisterChange> takeIn(Actor actor, byte[] file) {
        List<RegisterChange> changes = new ArrayList<>();
        Map<OrganisationId, RegisterRow> rows = reader.read(file, changes);
        for (What step : List.of(What.FOUND, What.RENAME, What.SWITCH, What.CLOSE)) {
            changes.stream()
                    .filter(change -> change.what() == step)
                    .forEach(change ->
                            perform(actor, step, Objects.requireNonNull(rows.get(new OrganisationId(change.code())))));
        }
        audit.add(AuditEntry.of(
                actor,
                "register.import",
                "register",
                null,
                Map.of(
                        "changes",
                        Long.toString(changes.stream()
                                .filter(change -> !change.isRefused())
                                .count()))));
        return changes;
    }

    private void perform(Actor actor, What step, RegisterRow row) {
        switch (step) {
            case FOUND ->
                jdbc.sql(FOUND)
                        .param("id", row.id().value())
                        .param("kind", row.kind().name())
                        .param("level", row.area().value().length() == 2 ? "PROVINCE" : "COMMUNE")
                        .param("area", row.area().value())
                        .param("name", row.name())
                        .param("shortName", row.shortName())
                        .param("validFrom", row.validFrom())
                        .param("counts", row.countsForQuota())
                        .update();
            case RENAME -> {
                jdbc.sql(REMEMBER).param("id", row.id().value()).update();
                jdbc.sql(NAME_ANEW)
                        .param("id", row.id().value())
                        .param("day", KhosoTime.dayOf(clock.instant()))
                        .param("name", row.name())
                        .param("shortName", row.shortName())
                        .update();
                jdbc.sql(RENAME)
                        .param("id", row.id().value())
                        .param("name", row.name())
                        .param("shortName", row.shortName())
                        .update();
                events.publishEvent(new OrganisationRenamed(row.id()));
            }
            case SWITCH ->
                jdbc.sql(SWITCH)
                        .param("id", row.id().value())
                        .param("counts", row.countsForQuota())
                        .update();
            case CLOSE ->
                organisations.close(
                        actor,
                        row.id(),
                        row.validTo().orElseThrow(),
                        row.successor().orElse(null),
                        organisations.get(row.id()).version());
            case BAD_CODE, UNKNOWN_AREA, NO_NAME, BAD_DAY, UNKNOWN_SUCCESSOR, TWICE, TAKEN, CLOSED_YEAR ->
                throw new IllegalArgumentException("a refused line is not performed: " + step);
        }
    }
}
