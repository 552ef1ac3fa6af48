package vn.khoso.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Page;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.RenditionId;

/** What everybody may see, at the instant of the request: only products that are public then. */
@Repository
public class Showcase {

    private static final String COLUMNS = """
            SELECT
                p.id,
                p.organisation_id,
                o.short_name,
                p.kind,
                p.title,
                p.summary,
                p.public_from,
                p.ai_made,
                (SELECT r.id
                 FROM rendition r
                 JOIN media_file m ON m.id = r.media_file_id
                 WHERE m.product_id = p.id AND m.state = 'ACCEPTED' AND r.kind = 'POSTER'
                 ORDER BY (m.role = 'COVER') DESC, m.position LIMIT 1) AS poster,
                (SELECT r.id
                 FROM rendition r
                 JOIN media_file m ON m.id = r.media_file_id
                 WHERE m.product_id = p.id AND m.state = 'ACCEPTED' AND r.kind = 'POSTER_SMALL'
                 ORDER BY (m.role = 'COVER') DESC, m.position LIMIT 1) AS poster_small,
                (SELECT max(m.duration_ms)
                 FROM media_file m
                 WHERE m.product_id = p.id AND m.state = 'ACCEPTED' AND m.role = 'MAIN') AS duration_ms,
                (SELECT count(*)
                 FROM media_file m
                 WHERE m.product_id = p.id AND m.state = 'ACCEPTED' AND m.role = 'MAIN') AS pictures
            FROM product p
            JOIN organisation o ON o.id = p.organisation_id
            """;

    private static final String PUBLIC = """
             WHERE p.state = 'PUBLISHED'
               AND p.public_from <= :now
               AND (p.public_until IS NULL OR p.public_until > :now)
            """;

    private static final String MATCHING = PUBLIC + """
               AND (:kind::text IS NULL OR p.kind = :kind)
               AND (:organisation::text IS NULL OR p.organisation_id = :organisation)
            """;

    private static final String NEWEST = COLUMNS + MATCHING + """
             ORDER BY p.public_from DESC, p.id
             LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = "SELECT count(*) FROM product p" + MATCHING;

    private static final String BY_IDS = COLUMNS + PUBLIC + " AND p.id IN (:ids)";

    private static final String BY_KIND = "SELECT p.kind, count(*) AS number FROM product p" + PUBLIC + """
               AND (:organisation::text IS NULL OR p.organisation_id = :organisation)
             GROUP BY p.kind
            """;

    private static final String ABOUT = """
               AND (o.area_code = :area
                    OR EXISTS (SELECT 1 FROM product_area a WHERE a.product_id = p.id AND a.area_code = :area))
            """;

    private static final String NEWEST_ABOUT = COLUMNS + PUBLIC + ABOUT + """
             ORDER BY p.public_from DESC, p.id
             LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT_ABOUT =
            "SELECT count(*) FROM product p JOIN organisation o ON o.id = p.organisation_id" + PUBLIC + ABOUT;

    private static final String BY_AREA = """
            SELECT
                found.area_code,
                count(*) AS number
            FROM (
                SELECT p.id, o.area_code
                FROM product p
                JOIN organisation o ON o.id = p.organisation_id
            """ + PUBLIC + """
                UNION
                SELECT p.id, a.area_code
                FROM product p
                JOIN product_area a ON a.product_id = p.id
            """ + PUBLIC + """
            ) found
            GROUP BY found.area_code
            """;

    private final JdbcClient jdbc;

    Showcase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns one page of public products, newest first, of one kind or one organisation if given. */
    public Page<ProductCard> newest(
            Optional<ProductKind> kind, Optional<OrganisationId> organisation, PageRequest page, Instant now) {
        List<ProductCard> rows = with(kind, organisation, now, NEWEST)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(Showcase::map)
                .list();
        long total = with(kind, organisation, now, COUNT).query(Long.class).single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Returns the cards of those products that are public now, in the order of the given ids. */
    public List<ProductCard> byIds(Collection<ProductId> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<ProductId, ProductCard> cards = jdbc
                .sql(BY_IDS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids.stream().map(ProductId::value).toList())
                .query(Showcase::map)
                .list()
                .stream()
                .collect(Collectors.toMap(ProductCard::id, Function.identity()));
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** Returns how many products of each kind are public now; kinds without any are present with 0. */
    public Map<ProductKind, Long> countByKind(Instant now) {
        return countByKind(Optional.empty(), now);
    }

    /** Returns the same for the products of one organisation, if given. */
    public Map<ProductKind, Long> countByKind(Optional<OrganisationId> organisation, Instant now) {
        Map<ProductKind, Long> counts = new EnumMap<>(ProductKind.class);
        for (ProductKind kind : ProductKind.values()) {
            counts.put(kind, 0L);
        }
        jdbc.sql(BY_KIND)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation.map(OrganisationId::value).orElse(null))
                .query((row, number) -> Map.entry(ProductKind.valueOf(row.getString("kind")), row.getLong("number")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Returns one page of public products about an area or published by its organisations, newest first. */
    public Page<ProductCard> newestAbout(AreaCode area, PageRequest page, Instant now) {
        List<ProductCard> rows = jdbc.sql(NEWEST_ABOUT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(Showcase::map)
                .list();
        long total = jdbc.sql(COUNT_ABOUT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .query(Long.class)
                .single();
        return new Page<>(rows, page.number(), page.size(), total);
    }

    /** Returns how many public products each area has, about it or by its organisations; areas without any are absent. */
    public Map<AreaCode, Long> countByArea(Instant now) {
        return jdbc
                .sql(BY_AREA)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(new AreaCode(row.getString("area_code")), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec with(
            Optional<ProductKind> kind, Optional<OrganisationId> organisation, Instant now, String sql) {
        return jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kind", kind.map(Enum::name).orElse(null))
                .param("organisation", organisation.map(OrganisationId::value).orElse(null));
    }

    private static ProductCard map(ResultSet row, int number) throws SQLException {
        return new ProductCard(
                new ProductId(row.getString("id")),
                new OrganisationId(row.getString("organisation_id")),
                row.getString("short_name"),
                ProductKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("summary"),
                row.getObject("public_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("poster", UUID.class)).map(RenditionId::new),
                Optional.ofNullable(row.getObject("poster_small", UUID.class)).map(RenditionId::new),
                Optional.ofNullable(row.getObject("duration_ms", Long.class)).map(Duration::ofMillis),
                row.getInt("pictures"),
                row.getBoolean("ai_made"));
    }
}
