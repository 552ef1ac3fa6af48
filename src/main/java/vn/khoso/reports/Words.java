package vn.khoso.reports;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.organisation.Area;
import vn.khoso.organisation.Areas;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.OrganisationStanding;
import vn.khoso.quota.Standing;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.KhosoTime;

/** The words of reports, from {@code messages/reports.properties}. */
@Component
class Words {

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(KhosoTime.ZONE);

    private final MessageSource messages;
    private final Areas areas;

    Words(MessageSource messages, Areas areas) {
        this.messages = messages;
        this.areas = areas;
    }

    String of(Locale language, String key, Object... values) {
        return messages.getMessage("reports." + key, values, language);
    }

    /** Says as of when the figures are: a report is a picture of one instant. */
    String asOf(Locale language, Instant instant) {
        return of(language, "as-of", TO_THE_MINUTE.format(instant));
    }

    /** Says whose organisations are listed: the supervisor's scope, then what was chosen within it. */
    String scope(StandingTable table) {
        Locale language = table.language();
        List<String> parts = new ArrayList<>();
        if (table.scope().everything()) {
            parts.add(of(language, "scope.everything"));
        } else {
            parts.add(String.join(", ", narrowScope(table)));
        }
        table.filter().level().ifPresent(level -> parts.add(of(language, "level." + level)));
        table.filter().area().ifPresent(area -> parts.add(name(area)));
        table.filter().association().ifPresent(kind -> parts.add(of(language, "association." + kind)));
        table.filter().group().ifPresent(group -> parts.add(of(language, "group." + group)));
        table.filter().text().ifPresent(text -> parts.add("“" + text + "”"));
        return of(language, "scope", String.join(" · ", parts));
    }

    private List<String> narrowScope(StandingTable table) {
        Stream<String> communes = table.scope().areas().stream().map(this::name).sorted();
        Stream<String> associations = table.scope().kinds().stream()
                .sorted()
                .map(OrganisationKind::name)
                .map(kind -> of(table.language(), "association." + kind));
        return Stream.concat(communes, associations).toList();
    }

    private String name(AreaCode area) {
        return areas.find(area).map(Area::fullName).orElse(area.value());
    }

    /**
     * Names a standing. The target is yearly: while its year runs nobody is said to have missed it.
     *
     * @param running whether the year still runs
     */
    String standing(Locale language, OrganisationStanding row, boolean running) {
        if (row.standing() != Standing.BELOW_FLOOR) {
            return of(language, "standing." + row.standing());
        }
        if (!running) {
            return of(language, "standing.missed");
        }
        return row.counted() == 0 ? of(language, "standing.none") : of(language, "standing.short", row.missing());
    }
}
