package vn.khoso.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khoso.shared.KhosoTime;
import vn.khoso.shared.ProductId;

/** A published product as {@link DatabaseSource} reads it, before its passages are added. */
record ProductRow(
        String id,
        String title,
        String summary,
        String textAlternative,
        List<String> names,
        Map<Facet, Set<String>> facets,
        Instant publicFrom,
        Instant publicUntil) {

    private static final String VIETNAMESE = "vi";

    /** Reads one row of the query. */
    static ProductRow of(ResultSet row, int number) throws SQLException {
        Instant publicFrom = row.getObject("public_from", OffsetDateTime.class).toInstant();
        return new ProductRow(
                row.getString("id"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("text_alternative"),
                names(row),
                facets(row, publicFrom),
                publicFrom,
                Optional.ofNullable(row.getObject("public_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.MAX));
    }

    /** Returns the document; the text alternative is a passage of the product as a whole. */
    SearchDocument document(List<IndexedPassage> passages) {
        List<IndexedPassage> all = new ArrayList<>();
        if (!textAlternative.isBlank()) {
            all.add(new IndexedPassage(Locator.whole(), textAlternative, VIETNAMESE));
        }
        all.addAll(passages);
        return new SearchDocument(new ProductId(id), title, summary, names, all, facets, publicFrom, publicUntil);
    }

    private static List<String> names(ResultSet row) throws SQLException {
        List<String> names = new ArrayList<>();
        names.add(row.getString("organisation_name"));
        names.add(row.getString("short_name"));
        names.addAll(strings(row, "area_names"));
        names.addAll(strings(row, "term_names"));
        names.add(row.getString("author"));
        names.add(row.getString("people"));
        names.removeIf(String::isBlank);
        return names;
    }

    private static Map<Facet, Set<String>> facets(ResultSet row, Instant publicFrom) throws SQLException {
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.KIND, Set.of(row.getString("kind")));
        facets.put(Facet.ORGANISATION, Set.of(row.getString("organisation_id")));
        facets.put(Facet.ORGANISATION_KIND, Set.of(row.getString("organisation_kind")));
        facets.put(Facet.LEVEL, Set.of(row.getString("level")));
        facets.put(Facet.TOPIC, Set.copyOf(strings(row, "topics")));
        facets.put(Facet.CAMPAIGN, Set.copyOf(strings(row, "campaigns")));
        facets.put(Facet.AUDIENCE, Set.copyOf(strings(row, "audiences")));
        facets.put(Facet.LANGUAGE, Set.copyOf(strings(row, "languages")));
        facets.put(Facet.YEAR, Set.of(Integer.toString(KhosoTime.yearOf(publicFrom))));
        facets.put(Facet.DURATION, duration(row));
        facets.put(Facet.CAPTIONS, row.getBoolean("captions") ? Set.of("YES") : Set.of());
        List<String> areas = strings(row, "areas");
        facets.put(Facet.AREA, areas.isEmpty() ? Set.of(row.getString("organisation_area")) : Set.copyOf(areas));
        return facets;
    }

    private static Set<String> duration(ResultSet row) throws SQLException {
        long millis = row.getLong("duration_ms");
        return row.wasNull()
                ? Set.of()
                : Set.of(DurationBand.of(Duration.ofMillis(millis)).name());
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
