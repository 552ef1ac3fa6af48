package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.organisation.OrganisationKind;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** What a closing counts, read over closings of lower rank, and what would count today without it. */
@Repository
class ClosingFigures {

    private static final String SHOWN =
            ShownCredits.derived("quota_credit_at(:now, :ranks::text[], :without::bigint)", """
                    c.counts_from >= :start
                    AND c.counts_from < :end
                    AND c.counts_from <= :now
                    """);

    private static final String ALL = SHOWN + """
            SELECT
                s.product_id,
                p.title,
                p.kind,
                s.organisation_id,
                s.shown_with,
                s.counts_from,
                s.status,
                s.reason
            FROM shown s
            JOIN product p ON p.id = s.product_id
            JOIN organisation o ON o.id = s.shown_with
            WHERE (:everything OR o.area_code = ANY (:areas) OR o.kind = ANY (:kinds))
            ORDER BY
                s.counts_from,
                s.product_id,
                s.organisation_id
            """;

    private static final String CHANGES = SHOWN + """
            SELECT
                p.id AS product_id,
                p.title,
                o.id AS organisation_id,
                o.short_name,
                closed.status AS closed_as,
                CASE WHEN s.status <> 'EXCLUDED' THEN s.status END AS stands_as,
                s.reason
            FROM (
                SELECT
                    x.product_id,
                    x.organisation_id,
                    x.status
                FROM closing_credit x
                WHERE x.closing_id = :closing
            ) closed
            FULL JOIN (
                SELECT
                    n.product_id,
                    n.organisation_id,
                    n.status,
                    n.reason
                FROM shown n
                JOIN organisation w ON w.id = n.shown_with
                WHERE (:everything OR w.area_code = ANY (:areas) OR w.kind = ANY (:kinds))
            ) s ON s.product_id = closed.product_id AND s.organisation_id = closed.organisation_id
            JOIN product p ON p.id = coalesce(closed.product_id, s.product_id)
            JOIN organisation o ON o.id = coalesce(closed.organisation_id, s.organisation_id)
            WHERE closed.status IS DISTINCT FROM CASE WHEN s.status <> 'EXCLUDED' THEN s.status END
            ORDER BY
                o.level DESC,
                o.short_name COLLATE "vi-x-icu",
                p.id
            """;

    private final JdbcClient jdbc;

    ClosingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns every product of the period with a row for the scope, the earliest first. */
    List<Figure> read(ClosingScope scope, QuotaPeriod period) {
        return ask(ALL, scope, period, null).query(ClosingFigures::figure).list();
    }

    /** Returns what stands otherwise at the instant {@code now} than the closing says. */
    List<ClosingChange> changes(Closing closing, Instant now) {
        QuotaPeriod period = new QuotaPeriod(closing.firstDay(), closing.lastDay(), now);
        return ask(CHANGES, closing.scope(), period, closing.id())
                .param("closing", closing.id())
                .query(ClosingFigures::change)
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, ClosingScope scope, QuotaPeriod period, @Nullable Long without) {
        Supervision supervision = scope.supervision();
        return jdbc.sql(sql)
                .param("now", period.asOf().atOffset(ZoneOffset.UTC))
                .param("start", period.start().atOffset(ZoneOffset.UTC))
                .param("end", period.end().atOffset(ZoneOffset.UTC))
                .param("lastDay", period.lastBegunDay())
                .param(
                        "ranks",
                        Arrays.stream(Rank.values())
                                .filter(rank -> rank.compareTo(scope.rank()) <= 0)
                                .map(Rank::name)
                                .toArray(String[]::new))
                .param("without", without)
                .param("everything", supervision.everything())
                .param(
                        "areas",
                        supervision.areas().stream().map(AreaCode::value).toArray(String[]::new))
                .param(
                        "kinds",
                        supervision.kinds().stream().map(OrganisationKind::name).toArray(String[]::new));
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                new ProductId(row.getString("product_id")),
                row.getString("title"),
                row.getString("kind"),
                new OrganisationId(row.getString("organisation_id")),
                new OrganisationId(row.getString("shown_with")),
                row.getObject("counts_from", OffsetDateTime.class).toInstant(),
                CreditStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("reason")).map(Exclusion::valueOf));
    }

    private static ClosingChange change(ResultSet row, int number) throws SQLException {
        return new ClosingChange(
                new ProductId(row.getString("product_id")),
                row.getString("title"),
                new OrganisationId(row.getString("organisation_id")),
                row.getString("short_name"),
                Optional.ofNullable(row.getString("closed_as")).map(CreditStatus::valueOf),
                Optional.ofNullable(row.getString("stands_as")).map(CreditStatus::valueOf),
                Optional.ofNullable(row.getString("reason")).map(Exclusion::valueOf));
    }

    /** A product with whom it is shown, and whether it counts. */
    record Figure(
            ProductId product,
            String title,
            String kind,
            OrganisationId publisher,
            OrganisationId shownWith,
            Instant countsFrom,
            CreditStatus status,
            Optional<Exclusion> exclusion) {}
}
