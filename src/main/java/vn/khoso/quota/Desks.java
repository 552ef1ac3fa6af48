package vn.khoso.quota;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.OrganisationId;

/** What organisations are working on: how much, never what. */
@Repository
public class Desks {

    private static final String UNDERWAY = """
            SELECT
                organisation_id,
                count(*) FILTER (WHERE state = 'DRAFT') AS drafts,
                count(*) FILTER (WHERE state = 'SUBMITTED') AS in_review,
                count(*) FILTER (WHERE state = 'PUBLISHED' AND first_published_at > :now) AS scheduled
            FROM product
            WHERE organisation_id = ANY (:organisations)
              AND (state IN ('DRAFT', 'SUBMITTED') OR (state = 'PUBLISHED' AND first_published_at > :now))
            GROUP BY organisation_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Desks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns what each of the organisations is working on; those with nothing are left out. */
    public Map<OrganisationId, Underway> of(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(UNDERWAY)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new OrganisationId(row.getString("organisation_id")),
                        new Underway(row.getInt("drafts"), row.getInt("in_review"), row.getInt("scheduled"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns what the organisation is working on. */
    public Underway of(OrganisationId organisation) {
        return of(List.of(organisation)).getOrDefault(organisation, Underway.NOTHING);
    }
}
