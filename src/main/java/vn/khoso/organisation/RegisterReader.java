package vn.khoso.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.khoso.organisation.RegisterChange.What;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.PageRequest;

/** Reads a file of the register line by line: what each would change, or why it is refused. */
@Component
class RegisterReader {

    private static final Pattern CODE = Pattern.compile("([a-z]+(?:-[a-z]+)*)-([0-9]{2}|[0-9]{5})(-[0-9]+)?");
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Organisations organisations;
    private final Areas areas;
    private final ClosedDaysGuard closedDays;
    private final Clock clock;

    RegisterReader(Organisations organisations, Areas areas, ClosedDaysGuard closedDays, Clock clock) {
        this.organisations = organisations;
        this.areas = areas;
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /**
     * Reads a file.
     *
     * @param changes where what each line does is added; lines that change nothing are left out
     * @return the lines that are not refused as they stand, by organisation
     */
    Map<OrganisationId, RegisterRow> read(byte[] file, List<RegisterChange> changes) {
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
        boolean opened = present.isEmpty() && !isTaken(row) && !beginsInClosedYear(row);
        if (present.isEmpty()) {
            changes.add(new RegisterChange(line, code, founding(row), "", row.name()));
        }
        present.filter(known ->
                        !known.name().equals(row.name()) || !known.shortName().equals(row.shortName()))
                .ifPresent(known -> changes.add(renaming(line, code, known, row)));
        present.filter(known -> known.countsForQuota() != row.countsForQuota())
                .ifPresent(known -> changes.add(new RegisterChange(
                        line,
                        code,
                        closedDays.isAnyClosed(row.kind(), row.area()) ? What.CLOSED_YEAR : What.SWITCH,
                        known.countsForQuota() ? "1" : "0",
                        row.countsForQuota() ? "1" : "0")));
        boolean ends =
                opened || present.filter(known -> known.validTo().isEmpty()).isPresent();
        row.validTo()
                .filter(last -> ends)
                .ifPresent(last -> changes.add(new RegisterChange(
                        line, code, endsInClosedYear(row, last) ? What.CLOSED_YEAR : What.CLOSE, "", last.toString())));
    }

    private What founding(RegisterRow row) {
        if (isTaken(row)) {
            return What.TAKEN;
        }
        return beginsInClosedYear(row) ? What.CLOSED_YEAR : What.FOUND;
    }

    private boolean beginsInClosedYear(RegisterRow row) {
        return closedDays.reachesIn(row.kind(), row.area(), row.validFrom().minusDays(1));
    }

    private boolean endsInClosedYear(RegisterRow row, LocalDate last) {
        return closedDays.reachesIn(row.kind(), row.area(), last)
                || row.successor()
                        .flatMap(organisations::find)
                        .filter(heir -> closedDays.reachesIn(heir.kind(), heir.area(), last))
                        .isPresent();
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

    /** Shows the short names where the full ones stay as they are. */
    private static RegisterChange renaming(int line, String code, Organisation known, RegisterRow row) {
        return known.name().equals(row.name())
                ? new RegisterChange(line, code, What.RENAME, known.shortName(), row.shortName())
                : new RegisterChange(line, code, What.RENAME, known.name(), row.name());
    }
}
