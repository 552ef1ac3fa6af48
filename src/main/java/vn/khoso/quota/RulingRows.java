package vn.khoso.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.ProductId;

/** The rows of {@code ruling}: added, never changed. */
@Repository
class RulingRows {

    /** Held until the transaction ends, so that a ruling and a withdrawal, or two rulings, follow one another. */
    private static final String LOCK = "SELECT id FROM product WHERE id = :product FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO ruling (product_id, verdict, reason, rank, originals, ruled_by, ruled_at)
            SELECT
                :product,
                :verdict,
                :reason,
                :rank,
                coalesce(string_agg(m.sha256, ' ' ORDER BY m.sha256), ''),
                :by,
                :at
            FROM media_file m
            WHERE m.product_id = :product
              AND m.role = 'MAIN'
              AND m.state = 'ACCEPTED'
            """;

    private static final String HISTORY = """
            SELECT
                r.id,
                r.product_id,
                r.verdict,
                r.reason,
                r.rank,
                a.display_name,
                r.ruled_at,
                w.answer,
                w.answered_at,
                speaker.display_name AS speaker,
                coalesce(c.ruling_id = r.id, false) AS prevails,
                r.originals = (
                    SELECT coalesce(string_agg(m.sha256, ' ' ORDER BY m.sha256), '')
                    FROM media_file m
                    WHERE m.product_id = r.product_id
                      AND m.role = 'MAIN'
                      AND m.state = 'ACCEPTED') AS present
            FROM ruling r
            JOIN account a ON a.id = r.ruled_by
            LEFT JOIN ruling_answer w ON w.ruling_id = r.id
            LEFT JOIN account speaker ON speaker.id = w.answered_by
            LEFT JOIN quota_credit c ON c.product_id = r.product_id
                AND c.lead
            WHERE r.product_id IN (:products)
            ORDER BY r.id DESC
            """;

    private final JdbcClient jdbc;

    RulingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(ProductId product) {
        jdbc.sql(LOCK).param("product", product.value()).query(String.class).optional();
    }

    void add(ProductId product, Verdict verdict, String reason, Rank rank, AccountId by, Instant at) {
        jdbc.sql(INSERT)
                .param("product", product.value())
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("rank", rank.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Ruling> history(List<ProductId> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(HISTORY)
                .param("products", products.stream().map(ProductId::value).toList())
                .query(RulingRows::map)
                .list();
    }

    private static Ruling map(ResultSet row, int number) throws SQLException {
        return new Ruling(
                row.getLong("id"),
                new ProductId(row.getString("product_id")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                Rank.valueOf(row.getString("rank")),
                row.getString("display_name"),
                row.getObject("ruled_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("prevails"),
                row.getBoolean("present"),
                answer(row));
    }

    private static Optional<Ruling.Answer> answer(ResultSet row) throws SQLException {
        if (row.getString("answer") == null) {
            return Optional.empty();
        }
        return Optional.of(new Ruling.Answer(
                row.getString("answer"),
                row.getString("speaker"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant()));
    }
}
