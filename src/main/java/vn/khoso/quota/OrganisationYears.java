package vn.khoso.quota;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.OrganisationId;

/** An organisation year by year. */
@Repository
public class OrganisationYears {

    private static final String YEARS = """
            SELECT
                c.year,
                count(*) AS published,
                count(*) FILTER (WHERE c.status = 'EXCLUDED') AS excluded,
                count(*) FILTER (WHERE r.verdict = 'CONFIRMED') AS confirmed,
                count(*) FILTER (WHERE r.verdict = 'REFUSED') AS refused
            FROM quota_credit c
            LEFT JOIN ruling r ON r.id = c.ruling_id
            WHERE c.organisation_id = :organisation
              AND c.counts_from <= :now
            GROUP BY c.year
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Clock clock;

    OrganisationYears(JdbcClient jdbc, Standings standings, Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.clock = clock;
    }

    /** Returns every year that has a target and has begun, the latest first. */
    public List<OrganisationYear> of(OrganisationId organisation) {
        Map<Integer, OrganisationYear> known = jdbc
                .sql(YEARS)
                .param("organisation", organisation.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OrganisationYear(
                        row.getInt("year"),
                        Optional.empty(),
                        row.getInt("published"),
                        row.getInt("excluded"),
                        row.getInt("confirmed"),
                        row.getInt("refused")))
                .list()
                .stream()
                .collect(Collectors.toMap(OrganisationYear::year, Function.identity()));
        return standings.years().stream()
                .map(year -> year(organisation, known.getOrDefault(year, nothing(year))))
                .toList();
    }

    private OrganisationYear year(OrganisationId organisation, OrganisationYear facts) {
        return new OrganisationYear(
                facts.year(),
                standings.find(organisation, facts.year()),
                facts.published(),
                facts.excluded(),
                facts.confirmed(),
                facts.refused());
    }

    private static OrganisationYear nothing(int year) {
        return new OrganisationYear(year, Optional.empty(), 0, 0, 0, 0);
    }
}
