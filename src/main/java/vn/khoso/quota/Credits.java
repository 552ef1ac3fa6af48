package vn.khoso.quota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.quota.QuotaYears.Reading;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/** The products behind every figure: what counts for a year, and what does not and why. */
@Repository
public class Credits {

    private static final String OF_THE_PERIOD = """
            c.counts_from >= :start
            AND c.counts_from < :end
            AND (:organisation::text IS NULL OR c.organisation_id = ANY (ARRAY(
                SELECT :organisation
                UNION ALL
                SELECT h.organisation_id
                FROM heir h
                WHERE h.heir_id = :organisation)))
            """;

    private static final String OF_THE_PRODUCT = "c.product_id = :product";

    private static final String MATCHING = " WHERE " + CreditRows.SCOPE + """
               AND (:organisation::text IS NULL OR c.shown_with = :organisation)
               AND (:anybody OR c.shown_with IN (
                    SELECT o.id
                    FROM organisation o
                    WHERE (:level::text IS NULL OR o.level = :level)
                      AND (:area::text IS NULL OR o.area_code = :area)
                      AND (:association::text IS NULL OR o.kind = :association)))
               AND (:status::text IS NULL OR (c.counts_from <= :now
                    AND (c.status = :status OR (:status = 'COUNTED' AND c.status <> 'EXCLUDED'))))
               AND (:kind::text IS NULL OR EXISTS (
                    SELECT 1
                    FROM product k
                    WHERE k.id = c.product_id
                      AND k.kind = :kind))
               AND (:audience::text IS NULL OR EXISTS (
                    SELECT 1
                    FROM product_term t
                    WHERE t.product_id = c.product_id
                      AND t.vocabulary = 'AUDIENCE'
                      AND t.code = :audience) OR (:audience = 'NONE' AND NOT EXISTS (
                    SELECT 1
                    FROM product_term t
                    WHERE t.product_id = c.product_id
                      AND t.vocabulary = 'AUDIENCE')))
               AND (:month::integer IS NULL
                    OR EXTRACT(MONTH FROM c.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh') = :month)
            """;

    private static final String LATEST_FIRST = """
             ORDER BY
                c.counts_from DESC,
                c.product_id,
                c.organisation_id
            """;

    private static final String LIST = CreditRows.of("shown") + MATCHING + LATEST_FIRST;

    /** A page is chosen before anything else is looked up for it. */
    private static final String PAGE = ", chosen AS MATERIALIZED (" + CreditRows.CHOSEN + MATCHING + LATEST_FIRST
            + " LIMIT :limit OFFSET :offset) " + CreditRows.of("chosen") + LATEST_FIRST;

    private static final String MATCHED = " FROM shown c " + MATCHING;

    private static final String COUNT = "SELECT count(*) " + MATCHED;

    private static final String EXCLUSIONS = """
            SELECT
                c.reason,
                count(*) AS number
            """ + MATCHED + """
               AND c.status = 'EXCLUDED'
               AND c.counts_from <= :now
             GROUP BY c.reason
            """;

    private static final String OF_PRODUCT =
            ShownCredits.from(CreditSource.FACTS, OF_THE_PRODUCT) + CreditRows.of("shown") + """
             ORDER BY
                NOT c.lead,
                c.organisation_id
            """;

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final QuotaYears years;
    private final PeriodReader reader;
    private final Clock clock;

    Credits(JdbcClient jdbc, QuotaYears years, PeriodReader reader, Clock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.reader = reader;
        this.clock = clock;
    }

    /** Returns one page of the products published in the filter's year, the latest first. */
    public Page<Credit> list(Supervision scope, CreditFilter filter, PageRequest page) {
        return list(scope, filter, years.present(filter.year()), page);
    }

    /** Returns one page of the products of any period as of its instant, the latest first; the filter's year is not asked. */
    public Page<Credit> list(Supervision scope, CreditFilter filter, QuotaPeriod period, PageRequest page) {
        return list(scope, filter, years.asOf(period), page);
    }

    private Page<Credit> list(Supervision scope, CreditFilter filter, Reading reading, PageRequest page) {
        return reader.read(() -> page(scope, filter, reading, page));
    }

    private Page<Credit> page(Supervision scope, CreditFilter filter, Reading reading, PageRequest page) {
        List<Credit> rows = ask(PAGE, scope, filter, reading)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> CreditRows.map(row, reading.period().asOf()))
                .list();
        long total = ask(COUNT, scope, filter, reading).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Hands every product of the same list to the reader, row by row, without holding the list. */
    public void each(Supervision scope, CreditFilter filter, Consumer<Credit> reader) {
        each(scope, filter, years.present(filter.year()), reader);
    }

    /** Hands every product of any period to the reader, row by row, without holding the list. */
    public void each(Supervision scope, CreditFilter filter, QuotaPeriod period, Consumer<Credit> reader) {
        each(scope, filter, years.asOf(period), reader);
    }

    private void each(Supervision scope, CreditFilter filter, Reading reading, Consumer<Credit> rows) {
        reader.readEach(() -> ask(LIST, scope, filter, reading)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((RowCallbackHandler)
                        row -> rows.accept(CreditRows.map(row, reading.period().asOf()))));
    }

    /** Returns how many products of a period are not counted, by reason; reasons that did not occur are left out. */
    public Map<Exclusion, Integer> exclusions(Supervision scope, CreditFilter filter, QuotaPeriod period) {
        Map<Exclusion, Integer> numbers = new EnumMap<>(Exclusion.class);
        ask(EXCLUSIONS, scope, filter, years.asOf(period)).query((RowCallbackHandler)
                row -> numbers.put(Exclusion.valueOf(row.getString("reason")), row.getInt("number")));
        return numbers;
    }

    /** Returns whether and why a product counts for its lead organisation; empty before its publication. */
    public Optional<Credit> find(ProductId product) {
        return ofProduct(product).stream().filter(Credit::lead).findFirst();
    }

    /** Returns whether and why a product counts, for each of its organisations, the lead one first. */
    public List<Credit> ofProduct(ProductId product) {
        Instant now = clock.instant();
        return jdbc.sql(OF_PRODUCT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                // each organisation by itself, whatever became of it
                .param("lastDay", LocalDate.EPOCH)
                .param("product", product.value())
                .query((row, number) -> CreditRows.map(row, now))
                .list();
    }

    private JdbcClient.StatementSpec ask(String question, Supervision scope, CreditFilter filter, Reading reading) {
        QuotaPeriod period = reading.period();
        String sql = ShownCredits.from(reading.source(), OF_THE_PERIOD) + question;
        return CreditRows.within(scope, jdbc.sql(sql))
                .param("now", period.asOf().atOffset(ZoneOffset.UTC))
                .param("start", period.start().atOffset(ZoneOffset.UTC))
                .param("end", period.end().atOffset(ZoneOffset.UTC))
                .param("lastDay", period.lastBegunDay())
                .param(
                        "organisation",
                        filter.organisation().map(OrganisationId::value).orElse(null))
                .param(
                        "anybody",
                        filter.level().isEmpty()
                                && filter.area().isEmpty()
                                && filter.association().isEmpty())
                .param("level", filter.level().map(Enum::name).orElse(null))
                .param("area", filter.area().map(AreaCode::value).orElse(null))
                .param("association", filter.association().map(Enum::name).orElse(null))
                .param("status", filter.status().map(Enum::name).orElse(null))
                .param("month", filter.month().orElse(null))
                .param("kind", filter.kind().map(Enum::name).orElse(null))
                .param("audience", filter.audience().orElse(null));
    }
}
