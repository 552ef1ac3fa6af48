package vn.khoso.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.khoso.search.reading.Abbreviations;
import vn.khoso.search.reading.Excerpts;
import vn.khoso.search.reading.Excerpts.Texts;
import vn.khoso.search.reading.QueryReader;
import vn.khoso.search.reading.ReadQuery;
import vn.khoso.search.reading.Syllables;
import vn.khoso.shared.Page;
import vn.khoso.shared.ProductId;

/** A search index in the heap for tests of others: keeps the contract, looks at every product for every query. */
public final class InMemorySearchIndex implements SearchIndex {

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed();
    private static final Comparator<Scored> NEWEST_FIRST = Comparator.comparing(
                    (Scored scored) -> scored.product().document().publicFrom())
            .reversed();
    private static final Comparator<FacetValue> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final Syllables syllables = new Syllables();
    private final Abbreviations abbreviations = Abbreviations.shipped(syllables);
    private final QueryReader reader = new QueryReader(syllables, abbreviations);
    private final Excerpts excerpts = new Excerpts(syllables);
    private final Map<ProductId, InMemoryProduct> products = new LinkedHashMap<>();
    private final Set<ProductId> changedMeanwhile = new HashSet<>();
    private boolean complete;

    @Override
    public synchronized void addOrUpdate(SearchDocument document) {
        changedMeanwhile.add(document.id());
        products.put(document.id(), new InMemoryProduct(document, syllables));
    }

    @Override
    public synchronized void remove(ProductId product) {
        changedMeanwhile.add(product);
        products.remove(product);
    }

    @Override
    public synchronized void removeAll() {
        complete = false;
        products.clear();
    }

    @Override
    public void rebuild(Documents documents) {
        synchronized (this) {
            complete = false;
            changedMeanwhile.clear();
        }
        Map<ProductId, InMemoryProduct> rebuilt = new LinkedHashMap<>();
        try (Stream<SearchDocument> all = documents.after("")) {
            for (Iterator<SearchDocument> each = all.iterator(); each.hasNext(); ) {
                SearchDocument document = each.next();
                rebuilt.put(document.id(), new InMemoryProduct(document, syllables));
            }
        }
        synchronized (this) {
            rebuilt.keySet().removeAll(changedMeanwhile);
            products.keySet().retainAll(changedMeanwhile);
            products.putAll(rebuilt);
            complete = true;
        }
    }

    @Override
    public synchronized SearchResult search(SearchQuery query) {
        List<InMemoryProduct> all = List.copyOf(products.values());
        InMemoryTermCounts counts = new InMemoryTermCounts(all);
        ReadQuery read = reader.read(query.text(), counts);
        List<Scored> matches = all.stream()
                .filter(product -> product.document().isPublicAt(query.now()))
                .filter(product -> product.matches(read))
                .map(product -> new Scored(product, product.score(read, counts)))
                .toList();
        List<Scored> found = matches.stream()
                .filter(match -> failed(match, query.filters()).isEmpty())
                .sorted(query.order() == SearchOrder.NEWEST ? NEWEST_FIRST : BEST_FIRST.thenComparing(NEWEST_FIRST))
                .toList();
        List<SearchHit> hits = found.stream()
                .skip(query.page().offset())
                .limit(query.page().size())
                .map(match -> hit(match, query, read))
                .toList();
        return new SearchResult(
                new Page<>(hits, query.page().number(), query.page().size(), found.size()),
                facets(matches, query.filters()),
                read.understanding());
    }

    @Override
    public synchronized List<ProductId> suggest(String text, int most, Instant now) {
        List<String> typed = syllables.of(text).stream()
                .map(token -> token.syllable().folded())
                .toList();
        return typed.isEmpty() || (typed.size() == 1 && typed.getFirst().length() < 2)
                ? List.of()
                : products.values().stream()
                        .filter(product -> product.document().isPublicAt(now) && product.titleBegins(typed))
                        .map(product -> product.document().id())
                        .limit(most)
                        .toList();
    }

    @Override
    public synchronized List<ProductId> alike(ProductId product, int most, Instant now) {
        InMemoryProduct known = products.get(product);
        return known == null
                ? List.of()
                : products.values().stream()
                        .filter(other -> other != known && other.document().isPublicAt(now))
                        .map(other -> new Scored(other, other.inCommonWith(known)))
                        .filter(scored -> scored.score() > 0)
                        .sorted(BEST_FIRST)
                        .map(scored -> scored.product().document().id())
                        .limit(most)
                        .toList();
    }

    @Override
    public synchronized SearchExplanation explain(SearchQuery query) {
        List<InMemoryProduct> all = List.copyOf(products.values());
        InMemoryTermCounts counts = new InMemoryTermCounts(all);
        ReadQuery read = reader.read(query.text(), counts);
        return read.explained(search(query.in(SearchOrder.RELEVANCE)).hits().rows().stream()
                .limit(10)
                .map(hit -> Objects.requireNonNull(products.get(hit.product())).ranked(read, counts))
                .toList());
    }

    @Override
    public void abbreviations(Map<String, String> additions) {
        abbreviations.add(additions);
    }

    @Override
    public synchronized IndexState state() {
        return new IndexState(products.size(), complete);
    }

    @Override
    public void close() {
        // nothing to release
    }

    private SearchHit hit(Scored match, SearchQuery query, ReadQuery read) {
        SearchDocument document = match.product().document();
        Texts texts = new Texts(document.title(), document.summary(), document.passages());
        double score = query.order() == SearchOrder.NEWEST ? 0 : match.score();
        return excerpts.hit(document.id(), (float) score, texts, read);
    }

    private static Set<Facet> failed(Scored match, Map<Facet, Set<String>> filters) {
        Set<Facet> failed = new HashSet<>();
        filters.forEach((facet, wanted) -> {
            if (match.product().document().values(facet).stream().noneMatch(wanted::contains)) {
                failed.add(facet);
            }
        });
        return failed;
    }

    private static Map<Facet, List<FacetValue>> facets(List<Scored> matches, Map<Facet, Set<String>> filters) {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new HashMap<>();
            for (Scored match : matches) {
                if (Set.of(facet).containsAll(failed(match, filters))) {
                    match.product().document().values(facet).forEach(value -> counts.merge(value, 1L, Long::sum));
                }
            }
            List<FacetValue> values = new ArrayList<>();
            counts.forEach((value, count) -> values.add(new FacetValue(value, count)));
            values.sort(MOST_FREQUENT_FIRST);
            facets.put(facet, values);
        }
        return facets;
    }

    private record Scored(InMemoryProduct product, double score) {}
}
