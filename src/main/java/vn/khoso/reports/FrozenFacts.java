package vn.khoso.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.quota.CreditStatus;
import vn.khoso.quota.Exclusion;
import vn.khoso.reports.document.ListedProduct;
import vn.khoso.reports.figures.Attainment;
import vn.khoso.reports.figures.OrganisationFact;
import vn.khoso.reports.figures.OrganisationFigures;
import vn.khoso.reports.figures.PublishedFact;
import vn.khoso.reports.words.Names;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.PublicUrl;

/** The organisations and products of a report as they were when it was made. */
@Repository
class FrozenFacts {

    private static final String ORGANISATIONS = """
            SELECT
                o.organisation_id,
                o.kind,
                o.level,
                o.area_code,
                o.area_name,
                o.name,
                o.floor,
                o.top,
                o.plan,
                o.confirmed,
                o.provisional,
                o.in_period
            FROM report_organisation o
            WHERE o.report_id = :report
              AND o.position > :after
            ORDER BY o.position
            LIMIT :limit
            """;

    private static final String PRODUCTS = """
            SELECT
                product_id,
                organisation_id,
                kind,
                title,
                published_on,
                status,
                reason
            FROM report_product
            WHERE report_id = :report
            ORDER BY
                published_on,
                product_id
            """;

    private static final String LISTED = """
            SELECT
                p.product_id,
                p.kind AS product_kind,
                p.title,
                p.published_on,
                p.status,
                o.organisation_id,
                o.kind,
                o.level,
                o.area_code,
                o.area_name,
                o.name,
                o.floor,
                o.top,
                o.plan
            FROM report_product p
            JOIN report_organisation o ON o.report_id = p.report_id AND o.organisation_id = p.organisation_id
            WHERE p.report_id = :report
              AND p.status <> 'EXCLUDED'
              AND p.published_on BETWEEN :from AND :to
              AND o.level = :level
            """;

    private static final String BY_BODY = LISTED + """
             ORDER BY
                o.position,
                p.published_on,
                p.product_id
             LIMIT :limit
            """;

    private static final String NEWEST = LISTED + """
             ORDER BY
                p.published_on DESC,
                p.product_id DESC
             LIMIT :limit
            """;

    private static final String COUNTS = """
            UPDATE report_organisation
            SET
                confirmed = :confirmed,
                provisional = :provisional,
                in_period = :inPeriod
            WHERE report_id = :report
              AND position = :position
            """;

    private static final String LOST = """
            SELECT
                n.reason,
                count(*)::integer AS products
            FROM report_product e
            JOIN report_product n ON n.report_id = :report
                AND n.product_id = e.product_id
                AND n.organisation_id = e.organisation_id
            WHERE e.report_id = :earlier
              AND e.status <> 'EXCLUDED'
              AND e.published_on BETWEEN :from AND :to
              AND n.status = 'EXCLUDED'
            GROUP BY n.reason
            """;

    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final PublicUrl publicUrl;

    FrozenFacts(JdbcClient jdbc, DataSource dataSource, PublicUrl publicUrl) {
        this.jdbc = jdbc;
        this.batches = new NamedParameterJdbcTemplate(dataSource);
        this.publicUrl = publicUrl;
    }

    /** Returns so many organisations after a position, by level, area and kind. */
    List<OrganisationFigures> organisations(Report report, int after, int limit) {
        return jdbc.sql(ORGANISATIONS)
                .param("report", report.id().value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> figures(row, report.provisionalCounts()))
                .list();
    }

    /** Hands over every organisation. */
    @Transactional(readOnly = true)
    public void eachOrganisation(Report report, Consumer<OrganisationFigures> reader) {
        jdbc.sql(ORGANISATIONS)
                .param("report", report.id().value())
                .param("after", 0)
                .param("limit", Integer.MAX_VALUE)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((RowCallbackHandler) row -> reader.accept(figures(row, report.provisionalCounts())));
    }

    /** Hands over every product it knows, those of the times it is compared with included. */
    @Transactional(readOnly = true)
    public void eachProduct(ReportId report, Consumer<PublishedFact> reader) {
        jdbc.sql(PRODUCTS)
                .param("report", report.value())
                .withFetchSize(FETCHED_AT_ONCE)
                .query((RowCallbackHandler) row -> reader.accept(product(row)));
    }

    /** Hands over the products that count and were published in the period: the province's by body, the communes' newest first. */
    @Transactional(readOnly = true)
    public void listed(Report report, int limitOfCommunes, Consumer<ListedProduct> reader) {
        list(BY_BODY, report, Level.PROVINCE, Integer.MAX_VALUE, reader);
        list(NEWEST, report, Level.COMMUNE, limitOfCommunes, reader);
    }

    private void list(String sql, Report report, Level level, int limit, Consumer<ListedProduct> reader) {
        jdbc.sql(sql)
                .param("report", report.id().value())
                .param("from", report.period().from())
                .param("to", report.period().to())
                .param("level", level.name())
                .param("limit", limit)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((RowCallbackHandler) row -> reader.accept(listed(row)));
    }

    /** Keeps what each organisation has achieved, in the order in which they were frozen. */
    void keepCounts(ReportId report, List<OrganisationFigures> organisations) {
        MapSqlParameterSource[] rows = new MapSqlParameterSource[organisations.size()];
        for (int i = 0; i < rows.length; i++) {
            OrganisationFigures one = organisations.get(i);
            rows[i] = new MapSqlParameterSource("report", report.value())
                    .addValue("position", i + 1)
                    .addValue("confirmed", one.confirmed())
                    .addValue("provisional", one.provisional())
                    .addValue("inPeriod", one.inPeriod());
        }
        batches.batchUpdate(COUNTS, rows);
    }

    /** Returns how many products an earlier report counted that this one does not, by the reason they have now. */
    Map<Exclusion, Integer> lostSince(Report earlier, ReportId now) {
        Map<Exclusion, Integer> lost = new EnumMap<>(Exclusion.class);
        jdbc.sql(LOST)
                .param("report", now.value())
                .param("earlier", earlier.id().value())
                .param("from", earlier.period().from())
                .param("to", earlier.period().to())
                .query((RowCallbackHandler)
                        row -> lost.put(Exclusion.valueOf(row.getString("reason")), row.getInt("products")));
        return lost;
    }

    private static OrganisationFigures figures(ResultSet row, boolean provisionalCounts) throws SQLException {
        OrganisationFact organisation = organisation(row);
        int confirmed = row.getInt("confirmed");
        int provisional = row.getInt("provisional");
        return new OrganisationFigures(
                organisation,
                confirmed,
                provisional,
                row.getInt("in_period"),
                Attainment.of(confirmed, provisional, organisation, provisionalCounts));
    }

    private static OrganisationFact organisation(ResultSet row) throws SQLException {
        return new OrganisationFact(
                new OrganisationId(row.getString("organisation_id")),
                OrganisationKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                new AreaCode(row.getString("area_code")),
                row.getString("area_name"),
                row.getString("name"),
                row.getInt("floor"),
                row.getInt("top"),
                Optional.ofNullable(row.getObject("plan", Integer.class)));
    }

    private static PublishedFact product(ResultSet row) throws SQLException {
        return new PublishedFact(
                new ProductId(row.getString("product_id")),
                new OrganisationId(row.getString("organisation_id")),
                ProductKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("published_on", LocalDate.class),
                CreditStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("reason")).map(Exclusion::valueOf));
    }

    private ListedProduct listed(ResultSet row) throws SQLException {
        OrganisationFact organisation = organisation(row);
        ProductId id = new ProductId(row.getString("product_id"));
        return new ListedProduct(
                id,
                row.getString("title"),
                Names.of(organisation),
                organisation.level(),
                ProductKind.valueOf(row.getString("product_kind")),
                row.getObject("published_on", LocalDate.class),
                CreditStatus.valueOf(row.getString("status")) == CreditStatus.COUNTED_CONFIRMED,
                publicUrl.to("/products/" + id));
    }
}
