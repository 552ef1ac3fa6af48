package vn.khoso.search.lucene;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.khoso.search.SearchDocument;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchOrder;
import vn.khoso.search.SearchQuery;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/**
 * Measures the quality of the search by hand: indexes a judged collection ({@code docs.tsv}, {@code queries.tsv},
 * {@code qrels.tsv}) through the real code and prints MRR@10 for every way of typing. Not part of the build.
 */
final class SearchEvaluation {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int TOP = 10;

    private final Path collection;
    private final Map<ProductId, String> names = new HashMap<>();

    private SearchEvaluation(Path collection) {
        this.collection = collection;
    }

    /** Takes the directory of the collection and, optionally, a regular expression of variants. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("khoso-evaluation");
        try (LuceneSearchIndex index = new LuceneSearchIndex(directory)) {
            new SearchEvaluation(Path.of(arguments[0])).run(index, arguments.length > 1 ? arguments[1] : ".*");
        }
    }

    private void run(LuceneSearchIndex index, String variants) throws IOException {
        long start = System.nanoTime();
        try (Stream<String> lines = lines("docs.tsv")) {
            index.rebuild(lines.map(this::document));
        }
        System.out.printf("indexed %d in %d ms%n", names.size(), (System.nanoTime() - start) / 1_000_000);
        Map<String, Set<String>> right = new HashMap<>();
        try (Stream<String> lines = lines("qrels.tsv")) {
            lines.map(line -> line.split("\t"))
                    .forEach(row -> right.computeIfAbsent(row[0], key -> new HashSet<>())
                            .add(row[1]));
        }
        Map<String, Map<String, String>> queries = new TreeMap<>();
        try (Stream<String> lines = lines("queries.tsv")) {
            lines.map(line -> line.split("\t"))
                    .filter(row -> row[1].matches(variants))
                    .forEach(row -> queries.computeIfAbsent(row[1], key -> new LinkedHashMap<>())
                            .put(row[0], row.length > 2 ? row[2] : ""));
        }
        queries.forEach((variant, texts) -> measure(index, variant, texts, right));
    }

    private void measure(
            LuceneSearchIndex index, String variant, Map<String, String> texts, Map<String, Set<String>> right) {
        double sum = 0;
        double found = 0;
        List<Long> times = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            SearchQuery query =
                    new SearchQuery(text.getValue(), Map.of(), SearchOrder.RELEVANCE, new PageRequest(1, TOP), NOW);
            long start = System.nanoTime();
            List<SearchHit> hits = index.search(query).hits().rows();
            times.add(System.nanoTime() - start);
            for (int rank = 1; rank <= hits.size(); rank++) {
                if (right.getOrDefault(text.getKey(), Set.of())
                        .contains(names.get(hits.get(rank - 1).product()))) {
                    sum += 1.0 / rank;
                    found++;
                    break;
                }
            }
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-16s MRR@10 %.4f  R@10 %.4f  n %d  p50 %.1f ms  p99 %.1f ms%n",
                variant,
                sum / texts.size(),
                found / texts.size(),
                texts.size(),
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }

    private SearchDocument document(String line) {
        String[] row = line.split("\t", 3);
        ProductId id = new ProductId("%012d".formatted(names.size()));
        names.put(id, row[0]);
        return new SearchDocument(id, row[1], row[2], List.of(), List.of(), Map.of(), Instant.EPOCH, Instant.MAX);
    }

    @MustBeClosed
    private Stream<String> lines(String file) throws IOException {
        return Files.lines(collection.resolve(file), StandardCharsets.UTF_8);
    }
}
