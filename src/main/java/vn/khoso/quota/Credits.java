package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    private static final String FROM = """
            FROM quota_credit c
            JOIN product p ON p.id = c.product_id
            JOIN organisation o ON o.id = c.organisation_id
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
                o.short_name,
                c.year,
                c.counts_from,
                c.status,
                c.reason,
                same.id AS same_id,
                same.title AS same_title,
                same_o.id AS same_organisation,
                same_o.short_name AS same_organisation_name,
                c.ruling_id IS NOT NULL AS ruled,
                (SELECT coalesce(max(r.id), 0) FROM ruling r WHERE r.product_id = c.product_id) AS last_ruling
            """ + FROM;

    private static final String MATCHING = """
             WHERE c.year = :year
               AND (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
               AND (:organisation::text IS NULL OR c.organisation_id = :organisation)
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

    private static final String ALL = COLUMNS + MATCHING + """
             ORDER BY
                c.counts_from DESC,
                c.product_id
            """;

    private static final String LIST = ALL + " LIMIT :limit OFFSET :offset";

    private static final String COUNT = "SELECT count(*) " + FROM + MATCHING;

    private static final String WAITING = """
             WHERE c.status = 'COUNTED_PROVISIONAL'
               AND c.counts_from <= :now
               AND (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
            """;

    private static final String WAITING_LIST = COLUMNS + WAITING + """
             ORDER BY
                c.counts_from,
                c.product_id
             LIMIT :limit OFFSET :offset
            """;

    private static final String WAITING_COUNT = "SELECT count(*) " + FROM + WAITING;

    private static final String ONE = COLUMNS + " WHERE c.product_id = :product";

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Credits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns one page of published products, the latest first. */
    public Page<Credit> list(Supervision scope, CreditFilter filter, PageRequest page) {
        Instant now = clock.instant();
        List<Credit> rows = ask(LIST, scope, filter, now)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> map(row, now))
                .list();
        long total = ask(COUNT, scope, filter, now).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Hands every product of the same list to the reader, row by row, without holding the list. */
    @Transactional(readOnly = true)
    public void each(Supervision scope, CreditFilter filter, Consumer<Credit> reader) {
        Instant now = clock.instant();
        ask(ALL, scope, filter, now).withFetchSize(FETCHED_AT_ONCE).query((RowCallbackHandler)
                row -> reader.accept(map(row, now)));
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

    /** Returns whether and why a product counts; empty before its publication. */
    public Optional<Credit> find(ProductId product) {
        Instant now = clock.instant();
        return jdbc.sql(ONE)
                .param("product", product.value())
                .query((row, number) -> map(row, now))
                .optional();
    }

    private JdbcClient.StatementSpec ask(String sql, Supervision scope, CreditFilter filter, Instant now) {
        return jdbc.sql(sql)
                .param("year", filter.year())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("everything", scope.everything())
                .param("areas", scope.areas().stream().map(AreaCode::value).toArray(String[]::new))
                .param("kinds", scope.kinds().stream().map(Enum::name).toArray(String[]::new))
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
        return jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
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
                lastRuling);
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
