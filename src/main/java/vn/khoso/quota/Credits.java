package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.StateName;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/** The products behind every figure: what counts for a year, and what does not and why. */
@Repository
public class Credits {

    /** One row for each product and each organisation whose figures hold it, as of {@code :now}. */
    private static final String SHOWN = """
            WITH heir AS MATERIALIZED (
                SELECT
                    organisation_id,
                    heir_id
                FROM organisation_heir(:lastDay)
            ), shown AS (
                SELECT DISTINCT ON (coalesce(h.heir_id, c.organisation_id), c.product_id)
                    c.product_id,
                    c.organisation_id,
                    coalesce(h.heir_id, c.organisation_id) AS shown_with,
                    c.lead,
                    c.year,
                    c.counts_from,
                    c.declared,
                    c.status,
                    c.reason,
                    c.rule,
                    c.same_as,
                    c.ruling_id
                FROM quota_credit_at(:now, ARRAY['PROVINCE', 'ASSOCIATION', 'COMMUNE'], NULL) c
                LEFT JOIN heir h ON h.organisation_id = c.organisation_id
                WHERE (:start::timestamptz IS NULL OR (c.counts_from >= :start AND c.counts_from < :end))
                  AND (:product::text IS NULL OR c.product_id = :product)
                  AND (:organisation::text IS NULL OR c.organisation_id = ANY (ARRAY(
                    SELECT :organisation
                    UNION ALL
                    SELECT h.organisation_id
                    FROM heir h
                    WHERE h.heir_id = :organisation)))
                ORDER BY
                    coalesce(h.heir_id, c.organisation_id),
                    c.product_id,
                    c.status
            )
            """;

    private static final String FROM = """
            FROM shown c
            JOIN product p ON p.id = c.product_id
            JOIN organisation publisher ON publisher.id = c.organisation_id
            JOIN organisation o ON o.id = c.shown_with
            LEFT JOIN product same ON same.id = c.same_as
            LEFT JOIN organisation same_o ON same_o.id = same.organisation_id
            """;

    private static final String COLUMNS = """
            SELECT
                c.product_id,
                p.title,
                p.kind,
                p.state,
                p.version,
                p.self_published,
                c.organisation_id,
                publisher.short_name,
                c.shown_with,
                c.lead,
                c.year,
                c.counts_from,
                c.declared,
                c.status,
                c.reason,
                c.rule,
                same.id AS same_id,
                same.title AS same_title,
                same_o.id AS same_organisation,
                same_o.short_name AS same_organisation_name,
                c.ruling_id IS NOT NULL AS ruled,
                (SELECT coalesce(max(r.id), 0) FROM ruling r WHERE r.product_id = c.product_id) AS last_ruling
            """ + FROM;

    private static final String MATCHING = """
             WHERE (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
               AND (:organisation::text IS NULL OR c.shown_with = :organisation)
               AND (:level::text IS NULL OR o.level = :level)
               AND (:area::text IS NULL OR o.area_code = :area)
               AND (:association::text IS NULL OR o.kind = :association)
               AND (:status::text IS NULL OR (c.counts_from <= :now
                    AND (c.status = :status OR (:status = 'COUNTED' AND c.status <> 'EXCLUDED'))))
               AND (:kind::text IS NULL OR p.kind = :kind)
               AND (:audience::text IS NULL OR coalesce((
                    SELECT bool_or(t.code = :audience)
                    FROM product_term t
                    WHERE t.product_id = c.product_id
                      AND t.vocabulary = 'AUDIENCE'), :audience = 'NONE'))
               AND (:month::integer IS NULL
                    OR EXTRACT(MONTH FROM c.counts_from AT TIME ZONE 'Asia/Ho_Chi_Minh') = :month)
            """;

    private static final String LIST = SHOWN + COLUMNS + MATCHING + """
             ORDER BY
                c.counts_from DESC,
                c.product_id,
                c.organisation_id
            """;

    private static final String PAGE = LIST + " LIMIT :limit OFFSET :offset";

    private static final String COUNT = SHOWN + "SELECT count(*) " + FROM + MATCHING;

    private static final String EXCLUSIONS = SHOWN + """
            SELECT
                c.reason,
                count(*) AS number
            """ + FROM + MATCHING + """
               AND c.status = 'EXCLUDED'
               AND c.counts_from <= :now
             GROUP BY c.reason
            """;

    private static final String WAITING = """
             WHERE c.lead
               AND c.counts_from <= :now
               AND (c.status = 'COUNTED_PROVISIONAL' OR (c.reason = 'REFUSED' AND EXISTS (
                    SELECT 1
                    FROM ruling_answer w
                    WHERE w.ruling_id = c.ruling_id
                      AND NOT EXISTS (
                        SELECT 1
                        FROM ruling later
                        WHERE later.product_id = c.product_id
                          AND later.ruled_at > w.answered_at))))
               AND (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
            """;

    private static final String WAITING_LIST = SHOWN + COLUMNS + WAITING + """
             ORDER BY
                c.counts_from,
                c.product_id
             LIMIT :limit OFFSET :offset
            """;

    private static final String WAITING_COUNT = SHOWN + "SELECT count(*) " + FROM + WAITING;

    private static final String OF_PRODUCT = SHOWN + COLUMNS + """
             ORDER BY
                NOT c.lead,
                c.organisation_id
            """;

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Credits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns one page of the products published in the filter's year, the latest first. */
    public Page<Credit> list(Supervision scope, CreditFilter filter, PageRequest page) {
        return list(scope, filter, QuotaPeriod.ofYear(filter.year(), clock.instant()), page);
    }

    /** Returns one page of the products of any period as of its instant, the latest first; the filter's year is not asked. */
    public Page<Credit> list(Supervision scope, CreditFilter filter, QuotaPeriod period, PageRequest page) {
        List<Credit> rows = ask(PAGE, scope, filter, period)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> map(row, period.asOf()))
                .list();
        long total = ask(COUNT, scope, filter, period).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Hands every product of the same list to the reader, row by row, without holding the list. */
    @Transactional(readOnly = true)
    public void each(Supervision scope, CreditFilter filter, Consumer<Credit> reader) {
        each(scope, filter, QuotaPeriod.ofYear(filter.year(), clock.instant()), reader);
    }

    /** Hands every product of any period to the reader, row by row, without holding the list. */
    @Transactional(readOnly = true)
    public void each(Supervision scope, CreditFilter filter, QuotaPeriod period, Consumer<Credit> reader) {
        ask(LIST, scope, filter, period).withFetchSize(FETCHED_AT_ONCE).query((RowCallbackHandler)
                row -> reader.accept(map(row, period.asOf())));
    }

    /** Returns how many products of a period are not counted, by reason; reasons that did not occur are left out. */
    public Map<Exclusion, Integer> exclusions(Supervision scope, CreditFilter filter, QuotaPeriod period) {
        Map<Exclusion, Integer> numbers = new EnumMap<>(Exclusion.class);
        ask(EXCLUSIONS, scope, filter, period).query((RowCallbackHandler)
                row -> numbers.put(Exclusion.valueOf(row.getString("reason")), row.getInt("number")));
        return numbers;
    }

    /** Returns one page of the products that wait for a ruling, of any year, the oldest first. */
    public Page<Credit> waiting(Supervision scope, PageRequest page) {
        Instant now = clock.instant();
        List<Credit> rows = within(WAITING_LIST, scope, now)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> map(row, now))
                .list();
        long total = within(WAITING_COUNT, scope, now).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Returns whether and why a product counts for its lead organisation; empty before its publication. */
    public Optional<Credit> find(ProductId product) {
        return ofProduct(product).stream().filter(Credit::lead).findFirst();
    }

    /** Returns whether and why a product counts, for each of its organisations, the lead one first. */
    public List<Credit> ofProduct(ProductId product) {
        Instant now = clock.instant();
        return unbounded(OF_PRODUCT, now)
                .param("product", product.value())
                .query((row, number) -> map(row, now))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Supervision scope, CreditFilter filter, QuotaPeriod period) {
        return scoped(jdbc.sql(sql), scope)
                .param("now", period.asOf().atOffset(ZoneOffset.UTC))
                .param("start", period.start().atOffset(ZoneOffset.UTC))
                .param("end", period.end().atOffset(ZoneOffset.UTC))
                .param("lastDay", period.lastBegunDay())
                .param("product", null)
                .param(
                        "organisation",
                        filter.organisation().map(OrganisationId::value).orElse(null))
                .param("level", filter.level().map(Enum::name).orElse(null))
                .param("area", filter.area().map(AreaCode::value).orElse(null))
                .param("association", filter.association().map(Enum::name).orElse(null))
                .param("status", filter.status().map(Enum::name).orElse(null))
                .param("month", filter.month().orElse(null))
                .param("kind", filter.kind().map(Enum::name).orElse(null))
                .param("audience", filter.audience().orElse(null));
    }

    private JdbcClient.StatementSpec within(String sql, Supervision scope, Instant now) {
        return scoped(unbounded(sql, now), scope).param("product", null);
    }

    /** A question over all years, each product with its own organisation. */
    private JdbcClient.StatementSpec unbounded(String sql, Instant now) {
        return jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("start", null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("end", null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("lastDay", LocalDate.EPOCH)
                .param("organisation", null);
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec statement, Supervision scope) {
        return statement
                .param("everything", scope.everything())
                .param("areas", scope.areas().stream().map(AreaCode::value).toArray(String[]::new))
                .param("kinds", scope.kinds().stream().map(Enum::name).toArray(String[]::new));
    }

    private static Credit map(ResultSet row, Instant now) throws SQLException {
        Instant countsFrom = row.getObject("counts_from", OffsetDateTime.class).toInstant();
        long lastRuling = row.getLong("last_ruling");
        return new Credit(
                new ProductId(row.getString("product_id")),
                row.getString("title"),
                ProductKind.valueOf(row.getString("kind")),
                StateName.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getBoolean("self_published"),
                new OrganisationId(row.getString("organisation_id")),
                row.getString("short_name"),
                row.getInt("year"),
                countsFrom,
                countsFrom.isAfter(now),
                CreditStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("reason")).map(Exclusion::valueOf),
                sameOriginal(row),
                lastRuling > 0 && !row.getBoolean("ruled"),
                lastRuling,
                row.getBoolean("lead"),
                row.getBoolean("declared"),
                row.getString("reason") == null
                        ? Optional.of(CreditRule.valueOf(row.getString("rule")))
                        : Optional.empty(),
                new OrganisationId(row.getString("shown_with")));
    }

    private static Optional<Credit.SameOriginal> sameOriginal(ResultSet row) throws SQLException {
        String id = row.getString("same_id");
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new Credit.SameOriginal(
                new ProductId(id),
                row.getString("same_title"),
                new OrganisationId(row.getString("same_organisation")),
                row.getString("same_organisation_name")));
    }
}
