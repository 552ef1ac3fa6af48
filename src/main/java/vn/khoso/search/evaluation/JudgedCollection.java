package vn.khoso.search.evaluation;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khoso.search.SearchDocument;
import vn.khoso.shared.ProductId;

/**
 * Documents, queries and the right answers, from files of tab-separated lines in UTF-8.
 *
 * @param docs a document a line: its name, its title (may be empty), its text
 * @param queries a query a line: its name, its variant such as {@code kw_nodia}, its text
 * @param qrels a judgement a line: the name of a query, the name of a document, its grade; right if above 0
 */
public record JudgedCollection(Path docs, Path queries, Path qrels) {

    private static final String TAB = "\t";
    private static final int COLUMNS = 3;

    /** Returns the documents as products; the number of the line is the product's id. */
    @MustBeClosed
    Stream<SearchDocument> documents(Map<ProductId, String> names) throws IOException {
        return lines(docs).map(line -> {
            String[] row = line.split(TAB, COLUMNS);
            ProductId id = new ProductId("%012d".formatted(names.size()));
            names.put(id, row[0]);
            return new SearchDocument(
                    id, cell(row, 1), cell(row, 2), List.of(), List.of(), Map.of(), Instant.EPOCH, Instant.MAX);
        });
    }

    /** Returns the queries of the wanted variants, in the order of the file: variant, name, text. */
    Map<String, Map<String, String>> queries(Pattern variants) throws IOException {
        Map<String, Map<String, String>> byVariant = new LinkedHashMap<>();
        try (Stream<String> lines = lines(queries)) {
            lines.map(line -> line.split(TAB, COLUMNS))
                    .filter(row -> variants.matcher(cell(row, 1)).matches())
                    .forEach(row -> byVariant
                            .computeIfAbsent(row[1], variant -> new LinkedHashMap<>())
                            .put(row[0], cell(row, 2)));
        }
        return byVariant;
    }

    /** Returns the names of the right documents of every query. */
    Map<String, Set<String>> answers() throws IOException {
        Map<String, Set<String>> answers = new HashMap<>();
        try (Stream<String> lines = lines(qrels)) {
            lines.map(line -> line.split(TAB, COLUMNS))
                    .filter(row -> !cell(row, 2).equals("0"))
                    .forEach(row -> answers.computeIfAbsent(row[0], query -> new HashSet<>())
                            .add(cell(row, 1)));
        }
        return answers;
    }

    private static String cell(String[] row, int column) {
        return column < row.length ? row[column] : "";
    }

    @MustBeClosed
    private static Stream<String> lines(Path file) throws IOException {
        return Files.lines(file, StandardCharsets.UTF_8).filter(line -> !line.isBlank());
    }
}
