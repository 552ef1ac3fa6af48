package vn.khoso.organisation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.audit.Actor;
import vn.khoso.audit.AuditEntry;
import vn.khoso.audit.AuditTrail;
import vn.khoso.organisation.RegisterChange.What;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;

/**
 * The register as a table: exported, and taken in again after a dry run that lists line by line what would change and what
 * is refused and why. Organisations that the file does not name stay as they are.
 */
@Component
public class Register {

    private static final String HEADING = "ma,ten,ten_ngan,tu_ngay,den_ngay,ke_thua,tinh_chi_tieu";
    private static final Pattern CODE = Pattern.compile("([a-z]+(?:-[a-z]+)*)-([0-9]{2}|[0-9]{5})(-[0-9]+)?");
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

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

    private static final String REMEMBER = """
            INSERT INTO organisation_name (organisation_id, valid_from, name, short_name)
            SELECT
                o.id,
                coalesce((SELECT max(n.valid_from) + 1 FROM organisation_name n WHERE n.organisation_id = o.id), o.valid_from),
                o.name,
                o.short_name
            FROM organisation o
            WHERE o.id = :id
            ON CONFLICT DO NOTHING
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
    private final Areas areas;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            JdbcClient jdbc,
            Organisations organisations,
            Areas areas,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.organisations = organisations;
        this.areas = areas;
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
        read(file, changes);
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
        Map<OrganisationId, RegisterRow> rows = read(file, changes);
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
            case BAD_CODE, UNKNOWN_AREA, NO_NAME, BAD_DAY, UNKNOWN_SUCCESSOR, TWICE, TAKEN ->
                throw new IllegalArgumentException("a refused line is not performed: " + step);
        }
    }

    private Map<OrganisationId, RegisterRow> read(byte[] file, List<RegisterChange> changes) {
        Map<OrganisationId, RegisterRow> rows = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<CSVRecord> records = RegisterText.read(file);
        Set<String> named = new HashSet<>();
        records.forEach(record -> named.add(cell(record, "ma")));
        for (CSVRecord record : records) {
            int line = (int) record.getRecordNumber() + 1;
            String code = cell(record, "ma");
            if (!seen.add(code)) {
                changes.add(new RegisterChange(line, code, What.TWICE, "", code));
                continue;
            }
            row(record, line, named, changes).ifPresent(row -> {
                rows.put(row.id(), row);
                compare(row, line, changes);
            });
        }
        return rows;
    }

    private Optional<RegisterRow> row(CSVRecord record, int line, Set<String> named, List<RegisterChange> changes) {
        String code = cell(record, "ma");
        Matcher parts = CODE.matcher(code);
        Optional<OrganisationKind> kind = parts.matches() ? kind(parts.group(1)) : Optional.empty();
        if (kind.isEmpty()) {
            return refuse(changes, line, code, What.BAD_CODE, code);
        }
        AreaCode area = new AreaCode(parts.group(2));
        if (areas.find(area).isEmpty()) {
            return refuse(changes, line, code, What.UNKNOWN_AREA, area.value());
        }
        if (cell(record, "ten").isEmpty() || cell(record, "ten_ngan").isEmpty()) {
            return refuse(changes, line, code, What.NO_NAME, "");
        }
        Optional<LocalDate> from = day(cell(record, "tu_ngay"));
        Optional<LocalDate> to = day(cell(record, "den_ngay"));
        boolean badEnd = !cell(record, "den_ngay").isEmpty()
                && (to.isEmpty()
                        || from.filter(first -> to.get().isBefore(first)).isPresent());
        if (from.isEmpty() || badEnd) {
            return refuse(
                    changes, line, code, What.BAD_DAY, cell(record, "tu_ngay") + " – " + cell(record, "den_ngay"));
        }
        String successor = cell(record, "ke_thua");
        boolean known = successor.isEmpty()
                || (OrganisationId.isValid(successor)
                        && (named.contains(successor)
                                || organisations
                                        .find(new OrganisationId(successor))
                                        .isPresent()));
        if (!known || successor.equals(code)) {
            return refuse(changes, line, code, What.UNKNOWN_SUCCESSOR, successor);
        }
        return Optional.of(new RegisterRow(
                new OrganisationId(code),
                kind.get(),
                area,
                cell(record, "ten"),
                cell(record, "ten_ngan"),
                from.get(),
                to,
                Optional.of(successor).filter(given -> !given.isEmpty()).map(OrganisationId::new),
                !Set.of("0", "không", "false").contains(cell(record, "tinh_chi_tieu"))));
    }

    private void compare(RegisterRow row, int line, List<RegisterChange> changes) {
        String code = row.id().value();
        Optional<Organisation> present = organisations.find(row.id());
        if (present.isEmpty()) {
            changes.add(new RegisterChange(line, code, isTaken(row) ? What.TAKEN : What.FOUND, "", row.name()));
        }
        boolean opened = present.isEmpty() && !isTaken(row);
        present.filter(known ->
                        !known.name().equals(row.name()) || !known.shortName().equals(row.shortName()))
                .ifPresent(known -> changes.add(new RegisterChange(line, code, What.RENAME, known.name(), row.name())));
        present.filter(known -> known.countsForQuota() != row.countsForQuota())
                .ifPresent(known -> changes.add(new RegisterChange(
                        line,
                        code,
                        What.SWITCH,
                        known.countsForQuota() ? "1" : "0",
                        row.countsForQuota() ? "1" : "0")));
        boolean ends =
                opened || present.filter(known -> known.validTo().isEmpty()).isPresent();
        row.validTo()
                .filter(last -> ends)
                .ifPresent(last -> changes.add(new RegisterChange(line, code, What.CLOSE, "", last.toString())));
    }

    private boolean isTaken(RegisterRow row) {
        LocalDate today = KhosoTime.dayOf(clock.instant());
        OrganisationFilter same = new OrganisationFilter(
                Optional.of(row.kind()), Optional.empty(), Optional.of(row.area()), Optional.empty());
        return row.validTo().isEmpty()
                && organisations.list(same, new PageRequest(1, 50)).rows().stream()
                        .anyMatch(other -> other.validTo().isEmpty() && other.isValidOn(today));
    }

    private static Optional<RegisterRow> refuse(
            List<RegisterChange> changes, int line, String code, What what, String value) {
        changes.add(new RegisterChange(line, code, what, "", value));
        return Optional.empty();
    }

    private static Optional<OrganisationKind> kind(String slug) {
        for (OrganisationKind kind : OrganisationKind.values()) {
            if (kind.slug().equals(slug)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.contains("/") ? LocalDate.parse(typed, VIETNAMESE) : LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String cell(CSVRecord record, String column) {
        return record.isMapped(column) && record.isSet(column)
                ? record.get(column).strip()
                : "";
    }
}
