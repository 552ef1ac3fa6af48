package vn.khoso.search.evaluation;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khoso.search.SearchDocument;
import vn.khoso.search.SearchProblem;
import vn.khoso.shared.KhosoException;
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
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NO_ROW = "?";

    /**
     * Takes files.
     *
     * @throws KhosoException ({@link SearchProblem#COLLECTION_UNREADABLE}) when one is not there or may not be read
     */
    public JudgedCollection {
        for (Path file : List.of(docs, queries, qrels)) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new KhosoException(SearchProblem.COLLECTION_UNREADABLE, file);
            }
        }
    }

    /** Returns the documents as products; the number of the line is the product's id. */
    @MustBeClosed
    Stream<SearchDocument> documents(Map<ProductId, String> names) throws IOException {
        return rows(docs, "name\ttitle\ttext").map(row -> {
            ProductId id = new ProductId("%012d".formatted(names.size()));
            names.put(id, row[0]);
            return new SearchDocument(id, row[1], row[2], List.of(), List.of(), Map.of(), Instant.EPOCH, Instant.MAX);
        });
    }

    /** Returns the queries of the wanted variants, in the order of the file: variant, name, text. */
    Map<String, Map<String, String>> queries(Pattern variants) throws IOException {
        Map<String, Map<String, String>> byVariant = new LinkedHashMap<>();
        try (Stream<String[]> rows = rows(queries, "query\tkw_nodia\ttext")) {
            rows.filter(row -> variants.matcher(row[1]).matches())
                    .forEach(row -> byVariant
                            .computeIfAbsent(row[1], variant -> new LinkedHashMap<>())
                            .put(row[0], row[2]));
        }
        return byVariant;
    }

    /** Returns the names of the right documents of every query. */
    Map<String, Set<String>> answers() throws IOException {
        Map<String, Set<String>> answers = new HashMap<>();
        try (Stream<String[]> rows = rows(qrels, "query\tname\t1")) {
            rows.filter(row -> !row[2].strip().equals("0"))
                    .forEach(row -> answers.computeIfAbsent(row[0], query -> new HashSet<>())
                            .add(row[1]));
        }
        return answers;
    }

    /** Returns the lines cut into columns; one that cannot be cut is an error that names it. */
    @MustBeClosed
    private static Stream<String[]> rows(Path file, String example) throws IOException {
        AtomicInteger number = new AtomicInteger();
        return Files.lines(file, StandardCharsets.ISO_8859_1)
                .map(bytes -> {
                    String[] row = decoded(bytes, number.incrementAndGet()).split(TAB, COLUMNS);
                    if (row.length < COLUMNS && !row[0].isBlank()) {
                        throw new KhosoException(SearchProblem.COLLECTION_DAMAGED, file, number, example);
                    }
                    return row;
                })
                .filter(row -> row.length == COLUMNS);
    }

    /** Bytes become letters line by line, so that the line with a wrong byte can be named. */
    private static String decoded(String bytes, int number) {
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            return number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        } catch (CharacterCodingException e) {
            return NO_ROW;
        }
    }
}
