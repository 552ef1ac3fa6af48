package vn.khoso.search.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.khoso.search.SearchDocument;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchOrder;
import vn.khoso.search.SearchProblem;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.lucene.LuceneSearchIndex;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.PageRequest;
import vn.khoso.shared.ProductId;

/**
 * Indexes a judged collection into a throw-away index through the code that serves the public, asks every query and
 * prints how good and how fast the answers were.
 */
public final class SearchEvaluation {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> IN_THE_MEAN =
            List.of("asis", "nodia", "half", "typo", "nodiatypo", "telex", "prefix");
    private static final List<String> ONLY_WHAT_CHANGES = List.of("tone", "yi");
    private static final int WARM_UP = 300;

    private final JudgedCollection collection;
    private final Pattern variants;
    private final Map<ProductId, String> names = new HashMap<>();
    private final Map<String, Map<String, Measure>> measures = new LinkedHashMap<>();

    /**
     * Prepares a measurement.
     *
     * @param collection what to index and to ask
     * @param variants which ways of typing to ask in
     */
    public SearchEvaluation(JudgedCollection collection, Pattern variants) {
        this.collection = collection;
        this.variants = variants;
    }

    /**
     * Measures and prints a line of tab-separated figures a variant, and the mean of the seven ways of typing that
     * search.md counts.
     *
     * @throws IOException when a file cannot be read or the index not be written
     */
    public void printTo(PrintStream out) throws IOException {
        Map<String, Map<String, String>> queries = collection.queries(variants);
        if (queries.isEmpty()) {
            throw new KhosoException(SearchProblem.NOTHING_ASKED, collection.queries(), variants.pattern());
        }
        Map<String, Set<String>> answers = collection.answers();
        Path directory = Files.createTempDirectory("khoso-evaluation");
        try (SearchIndex index = new LuceneSearchIndex(directory)) {
            fill(index, out);
            queries.values().stream()
                    .flatMap(texts -> texts.values().stream())
                    .limit(WARM_UP)
                    .forEach(text -> find(index, text));
            out.println("variant\tMRR@10\tnDCG@10\tR@10\tqueries\tshare_of_asis\tp50ms\tp99ms");
            queries.forEach(
                    (variant, texts) -> measure(index, variant, changed(variant, texts, queries), answers, out));
            printMeans(out);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void fill(SearchIndex index, PrintStream out) throws IOException {
        long start = System.nanoTime();
        try (Stream<SearchDocument> documents = collection.documents(names)) {
            index.rebuild(documents);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "indexed %d documents in %.1f s%n", names.size(), seconds);
    }

    /** Old and new tone marks and y for i are asked only where they make a difference. */
    private static Map<String, String> changed(
            String variant, Map<String, String> texts, Map<String, Map<String, String>> queries) {
        if (!ONLY_WHAT_CHANGES.contains(typing(variant))) {
            return texts;
        }
        Map<String, String> asis = queries.getOrDefault(kind(variant) + "_asis", Map.of());
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.entrySet().removeIf(query -> query.getValue().equals(asis.get(query.getKey())));
        return changed;
    }

    private void measure(
            SearchIndex index,
            String variant,
            Map<String, String> texts,
            Map<String, Set<String>> answers,
            PrintStream out) {
        Map<String, Measure> measured = new HashMap<>();
        List<Long> nanoseconds = new ArrayList<>();
        texts.forEach((query, text) -> {
            long start = System.nanoTime();
            List<String> found = find(index, text);
            nanoseconds.add(System.nanoTime() - start);
            measured.put(query, Measure.of(found, answers.getOrDefault(query, Set.of())));
        });
        measures.put(variant, measured);
        if (measured.isEmpty()) {
            return;
        }
        Measure mean = Measure.mean(measured.values());
        out.printf(
                Locale.ROOT,
                "%s\t%.4f\t%.4f\t%.4f\t%d\t%s\t%.1f\t%.1f%n",
                variant,
                mean.mrr(),
                mean.ndcg(),
                mean.recall(),
                measured.size(),
                shareOfAsis(variant, measured, mean),
                percentile(nanoseconds, .5),
                percentile(nanoseconds, .99));
    }

    private List<String> find(SearchIndex index, String text) {
        SearchQuery query =
                new SearchQuery(text, Map.of(), SearchOrder.RELEVANCE, new PageRequest(1, Measure.DEPTH), NOW);
        return index.search(query).hits().rows().stream()
                .map(hit -> names.getOrDefault(hit.product(), ""))
                .toList();
    }

    private String shareOfAsis(String variant, Map<String, Measure> measured, Measure mean) {
        Map<String, Measure> asis = measures.getOrDefault(kind(variant) + "_asis", Map.of());
        List<Measure> same = measured.keySet().stream()
                .filter(asis::containsKey)
                .map(asis::get)
                .toList();
        double reference = Measure.mean(same).mrr();
        return reference == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100 * mean.mrr() / reference);
    }

    private void printMeans(PrintStream out) {
        measures.keySet().stream().map(SearchEvaluation::kind).distinct().forEach(kind -> {
            List<Collection<Measure>> counted = IN_THE_MEAN.stream()
                    .map(typing ->
                            measures.getOrDefault(kind + '_' + typing, Map.of()).values())
                    .filter(values -> !values.isEmpty())
                    .toList();
            Measure mean = Measure.mean(counted.stream().map(Measure::mean).toList());
            out.printf(
                    Locale.ROOT,
                    "mean of %d: %s\t%.4f\t%.4f\t%.4f%n",
                    counted.size(),
                    kind,
                    mean.mrr(),
                    mean.ndcg(),
                    mean.recall());
        });
    }

    private static double percentile(List<Long> nanoseconds, double share) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }

    private static String kind(String variant) {
        return variant.substring(0, Math.max(0, variant.indexOf('_')));
    }

    private static String typing(String variant) {
        return variant.substring(variant.indexOf('_') + 1);
    }
}
