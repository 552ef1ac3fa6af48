package vn.khoso.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** Reads from the database what the index has to know; published products are public or scheduled, or were. */
@Repository
class DatabaseSource implements SearchSource {

    private static final int PORTION = 200;

    private static final String PRODUCT = """
            SELECT
                p.id,
                p.kind,
                p.title,
                p.summary,
                p.text_alternative,
                p.author,
                p.people,
                p.public_from,
                p.public_until,
                o.id AS organisation_id,
                o.kind AS organisation_kind,
                o.level,
                o.name AS organisation_name,
                o.short_name,
                o.area_code AS organisation_area,
                ARRAY(SELECT t.code
                      FROM product_term t
                      WHERE t.product_id = p.id AND t.vocabulary = 'TOPIC') AS topics,
                ARRAY(SELECT v.name_vi
                      FROM product_term t
                      JOIN vocabulary_term v ON v.vocabulary = t.vocabulary AND v.code = t.code
                      WHERE t.product_id = p.id AND t.vocabulary IN ('TOPIC', 'CAMPAIGN')
                      ORDER BY t.vocabulary, v.position) AS term_names,
                ARRAY(SELECT t.code
                      FROM product_term t
                      WHERE t.product_id = p.id AND t.vocabulary = 'CAMPAIGN') AS campaigns,
                ARRAY(SELECT t.code
                      FROM product_term t
                      WHERE t.product_id = p.id AND t.vocabulary = 'AUDIENCE') AS audiences,
                ARRAY(SELECT t.code
                      FROM product_term t
                      WHERE t.product_id = p.id AND t.vocabulary = 'LANGUAGE') AS languages,
                ARRAY(SELECT a.area_code
                      FROM product_area a
                      WHERE a.product_id = p.id) AS areas,
                ARRAY(SELECT concat_ws(', ', a.name, a.former_province, a.formed_from)
                      FROM area a
                      WHERE a.code = o.area_code
                         OR a.code IN (SELECT x.area_code FROM product_area x WHERE x.product_id = p.id)
                      ORDER BY a.code) AS area_names,
                (SELECT max(m.duration_ms)
                 FROM media_file m
                 WHERE m.product_id = p.id AND m.state = 'ACCEPTED' AND m.role = 'MAIN') AS duration_ms,
                EXISTS (SELECT 1
                        FROM media_file m
                        LEFT JOIN passage s ON s.media_file_id = m.id AND s.locator_kind = 'TIME'
                        WHERE m.product_id = p.id
                          AND m.state = 'ACCEPTED'
                          AND (m.role = 'CAPTIONS' OR s.id IS NOT NULL)) AS captions
            FROM product p
            JOIN organisation o ON o.id = p.organisation_id
            WHERE p.state = 'PUBLISHED'
            """;

    private static final String ONE = PRODUCT + "  AND p.id = :id";

    private static final String NEXT = PRODUCT + """
              AND p.id > :after
            ORDER BY p.id
            LIMIT :portion
            """;

    private static final String PUBLISHED_BY = """
            SELECT id
            FROM product
            WHERE state = 'PUBLISHED'
              AND organisation_id = :organisation
            ORDER BY id
            """;

    private static final String DESCRIBED_BY = """
            SELECT p.id
            FROM product p
            JOIN product_term t ON t.product_id = p.id
            WHERE p.state = 'PUBLISHED'
              AND t.vocabulary = :vocabulary
              AND t.code = :code
            ORDER BY p.id
            """;

    private static final String PASSAGES = """
            SELECT
                m.product_id,
                (SELECT count(*)
                 FROM media_file before
                 WHERE before.product_id = m.product_id
                   AND before.state = 'ACCEPTED'
                   AND before.role = m.role
                   AND before.position <= m.position) AS number,
                s.locator_kind,
                s.locator_value,
                s.language,
                s.content
            FROM passage s
            JOIN media_file m ON m.id = s.media_file_id
            WHERE m.product_id IN (:ids)
              AND m.state = 'ACCEPTED'
            ORDER BY m.product_id, m.position, s.media_file_id, s.source, s.transcript_id, s.position
            """;

    private final JdbcClient jdbc;

    DatabaseSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SearchDocument> find(ProductId product) {
        List<ProductRow> rows =
                jdbc.sql(ONE).param("id", product.value()).query(ProductRow::of).list();
        return withPassages(rows).stream().findFirst();
    }

    @Override
    public Stream<SearchDocument> after(String id) {
        return Stream.iterate(
                        portionAfter(id),
                        rows -> !rows.isEmpty(),
                        rows -> portionAfter(rows.getLast().id()))
                .flatMap(rows -> withPassages(rows).stream());
    }

    @Override
    public List<ProductId> publishedBy(OrganisationId organisation) {
        return ids(jdbc.sql(PUBLISHED_BY).param("organisation", organisation.value()));
    }

    @Override
    public List<ProductId> describedBy(Vocabulary vocabulary, String code) {
        return ids(jdbc.sql(DESCRIBED_BY).param("vocabulary", vocabulary.name()).param("code", code));
    }

    private static List<ProductId> ids(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new ProductId(row.getString("id"))).list();
    }

    private List<ProductRow> portionAfter(String id) {
        return jdbc.sql(NEXT)
                .param("after", id)
                .param("portion", PORTION)
                .query(ProductRow::of)
                .list();
    }

    private List<SearchDocument> withPassages(List<ProductRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<IndexedPassage>> passages = jdbc
                .sql(PASSAGES)
                .param("ids", rows.stream().map(ProductRow::id).toList())
                .query((row, number) -> Map.entry(row.getString("product_id"), passage(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.stream()
                .map(row -> row.document(passages.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static IndexedPassage passage(ResultSet row) throws SQLException {
        return new IndexedPassage(locator(row), row.getString("content"), row.getString("language"));
    }

    private static Locator locator(ResultSet row) throws SQLException {
        String value = row.getString("locator_value");
        return switch (row.getString("locator_kind")) {
            case "TIME" -> new Locator(Locator.Kind.SECOND, value);
            case "PAGE" -> new Locator(Locator.Kind.PAGE, value);
            case "REGION" -> new Locator(Locator.Kind.REGION, row.getInt("number") + "," + value);
            default -> Locator.whole();
        };
    }
}
