package vn.khoso.quota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;

/** The products that wait for a supervisor's word: not yet ruled on, or refused and answered since. */
@Repository
public class RulingQueue {

    private static final String WAITS = """
            c.lead
            AND c.counts_from <= :now
            AND (c.status = 'COUNTED_PROVISIONAL' OR c.reason = 'REFUSED')
            AND (c.status = 'COUNTED_PROVISIONAL' OR (c.reason = 'REFUSED' AND EXISTS (
                SELECT 1
                FROM ruling_answer w
                WHERE w.ruling_id = c.ruling_id
                  AND NOT EXISTS (
                    SELECT 1
                    FROM ruling later
                    WHERE later.product_id = c.product_id
                      AND later.ruled_at > w.answered_at))))
            """;

    private static final String OLDEST_FIRST = """
             ORDER BY
                c.counts_from,
                c.product_id
            """;

    private static final String PAGE = ", chosen AS MATERIALIZED (" + CreditRows.CHOSEN + " WHERE " + CreditRows.SCOPE
            + OLDEST_FIRST + " LIMIT :limit OFFSET :offset) " + CreditRows.of("chosen") + OLDEST_FIRST;

    private static final String COUNT = "SELECT count(*) FROM shown c WHERE " + CreditRows.SCOPE;

    private static final Map<CreditSource, String> SHOWN = shown();

    private final JdbcClient jdbc;
    private final QuotaYears years;
    private final Clock clock;

    RulingQueue(JdbcClient jdbc, QuotaYears years, Clock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.clock = clock;
    }

    private static Map<CreditSource, String> shown() {
        Map<CreditSource, String> shown = new EnumMap<>(CreditSource.class);
        for (CreditSource source : CreditSource.values()) {
            shown.put(source, ShownCredits.from(source, WAITS));
        }
        return shown;
    }

    /** Returns one page of those that wait, of any year, the oldest first. */
    public Page<Credit> waiting(Supervision scope, PageRequest page) {
        String shown = Objects.requireNonNull(SHOWN.get(years.ofTheRows()));
        Instant now = clock.instant();
        List<Credit> rows = ask(shown + PAGE, scope, now)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> CreditRows.map(row, now))
                .list();
        long total = ask(shown + COUNT, scope, now).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Each product with its own organisation, whatever became of it. */
    private JdbcClient.StatementSpec ask(String sql, Supervision scope, Instant now) {
        return CreditRows.within(scope, jdbc.sql(sql))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lastDay", LocalDate.EPOCH);
    }
}
