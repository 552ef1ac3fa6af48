package vn.khoso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.catalogue.Terms;
import vn.khoso.catalogue.Vocabulary;
import vn.khoso.database.FreshDatabase;
import vn.khoso.search.InventedLibrary;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchOrder;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.reading.Syllables;
import vn.khoso.search.reading.Token;
import vn.khoso.shared.PageRequest;
import vn.khoso.web.security.Browser;

/**
 * How fast a library of a million products is indexed and searched, printed: the whole page over HTTP, the port, a bare
 * Lucene searcher over the same index, and PostgreSQL full text over the same texts. docs/search.md says how to run it.
 */
@KhosoTest
@Import(People.class)
@ContextConfiguration(initializers = {FreshDatabase.class, SearchBenchmark.KeptIndex.class})
@Tag("lab")
class SearchBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBenchmark.class);
    private static final int PRODUCTS = Integer.getInteger("khoso.lab.products", 1_000_000);
    private static final int QUERIES = Integer.getInteger("khoso.lab.queries", 300);
    private static final Set<String> PARTS =
            Set.of(System.getProperty("khoso.lab.parts", "port,page,suggestions,bare,postgresql")
                    .split(",", -1));
    private static final boolean POSTGRESQL = PARTS.contains("postgresql");
    private static final int RUNS = Integer.getInteger("khoso.lab.runs", 14);
    private static final String TEXTS = System.getProperty("khoso.lab.texts", "src/main/resources/messages");
    private static final int WARM_UP = 100;
    private static final int PORTION = 2_000;
    private static final int STEP = 7_919;
    private static final int PAGE = 20;

    private static final String PUBLISHED = """
            INSERT INTO product (id, organisation_id, kind, title, summary, state, public_from, first_published_at,
                published_by, created_by, created_at, changed_at)
            SELECT
                lpad(n::text, 12, '0'),
                'phu-nu-21484',
                (ARRAY['CLIP', 'INFOGRAPHIC', 'PODCAST', 'LIVESTREAM_RECORDING'])[1 + n % 4],
                'Sản phẩm thử nghiệm số ' || n,
                'Tóm tắt',
                'PUBLISHED',
                TIMESTAMPTZ '2024-01-01',
                TIMESTAMPTZ '2024-01-01',
                :staff,
                :staff,
                TIMESTAMPTZ '2024-01-01',
                TIMESTAMPTZ '2024-01-01'
            FROM generate_series(0, :last) n
            """;

    private static final String MATCHING = """
            SELECT id
            FROM lab_text
            WHERE words @@ plainto_tsquery('simple', unaccent(:query))
            ORDER BY ts_rank_cd(words, plainto_tsquery('simple', unaccent(:query))) DESC
            LIMIT 20
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Terms terms;

    @Autowired
    private People people;

    @Value("${khoso.data-dir}")
    private Path data;

    @Value("${spring.flyway.url}")
    private String url;

    @Value("${spring.flyway.user}")
    private String owner;

    @Value("${spring.flyway.password}")
    private String password;

    private InventedLibrary library;

    @BeforeEach
    void invent() throws IOException {
        library = InventedLibrary.of(texts(), organisations(), topics()).withPassagesOf(RUNS);
    }

    @Test
    void aLibraryOfAMillionProducts() throws Exception {
        if (!PARTS.equals(Set.of("index"))) {
            fillDatabase();
        }
        fillIndex();
        Map<String, List<String>> queries = queries();
        List<String> keyWords = Objects.requireNonNull(queries.get("key words"));
        if (PARTS.contains("port")) {
            for (Map.Entry<String, List<String>> kind : queries.entrySet()) {
                measure("index     " + kind.getKey(), kind.getValue(), this::ask);
            }
        }
        if (PARTS.contains("page")) {
            measurePages(queries, keyWords);
        }
        if (PARTS.contains("suggestions")) {
            measureSuggestions(keyWords);
        }
        if (PARTS.contains("bare")) {
            measureBareLucene(queries);
        }
        if (POSTGRESQL) {
            for (Map.Entry<String, List<String>> kind : queries.entrySet()) {
                measure("postgres  " + kind.getKey(), kind.getValue(), this::postgresql);
            }
        }
    }

    private void measurePages(Map<String, List<String>> queries, List<String> keyWords) throws Exception {
        try (Browser browser = new Browser(port)) {
            for (Map.Entry<String, List<String>> kind : queries.entrySet()) {
                measure("page      " + kind.getKey(), kind.getValue(), query -> page(browser, query, ""));
            }
            measure("page      with a filter", keyWords, query -> page(browser, query, "&kind=CLIP"));
            measure("page      browsing", keyWords, query -> page(browser, "", "&kind=CLIP"));
        }
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(TEXTS))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("_en"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> organisations() {
        return jdbc.sql("SELECT id FROM organisation ORDER BY id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> topics() {
        return terms.of(Vocabulary.TOPIC).stream().map(term -> term.code()).toList();
    }

    private void fillDatabase() throws SQLException, IOException {
        long start = System.nanoTime();
        jdbc.sql(PUBLISHED)
                .param("last", PRODUCTS - 1)
                .param("staff", people.administrator().id().value())
                .update();
        LOG.info("products in the database after {} s", seconds(start));
        if (POSTGRESQL) {
            try (FullTextTable table = FullTextTable.create(url, owner, password)) {
                for (int first = 0; first < PRODUCTS; first += PORTION) {
                    table.add(first, Math.min(PRODUCTS, first + PORTION), library);
                }
                table.finish();
                LOG.info("full text of PostgreSQL after {} s, {}", seconds(start), table.sizes());
            }
        }
    }

    private void fillIndex() throws IOException {
        if (index.state().complete() && index.state().products() == PRODUCTS) {
            LOG.info("index of an earlier run kept");
            return;
        }
        long bytes = 0;
        for (int number = 0; number < PORTION; number++) {
            bytes += InventedLibrary.textOf(library.product(number)).getBytes(StandardCharsets.UTF_8).length;
        }
        double text = (double) bytes / PORTION * PRODUCTS;
        long start = System.nanoTime();
        index.rebuild(library.products(PRODUCTS));
        double seconds = (System.nanoTime() - start) / 1e9;
        long size = size(data.resolve("index"));
        LOG.info(String.format(
                Locale.ROOT,
                "indexed %d products of %.0f bytes in %.0f s: %.0f a second; %.0f MB, %.2f times the text",
                PRODUCTS,
                (double) bytes / PORTION,
                seconds,
                PRODUCTS / seconds,
                size / 1e6,
                size / text));
        assertThat(index.state().products()).isEqualTo(PRODUCTS);
    }

    private Map<String, List<String>> queries() {
        List<String> keyWords = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (int i = 1; i <= QUERIES; i++) {
            int number = (int) ((long) i * STEP % PRODUCTS);
            keyWords.add(library.keyWords(number));
            questions.add(library.question(number));
        }
        Map<String, List<String>> queries = new LinkedHashMap<>();
        queries.put("key words", keyWords);
        queries.put("key words without marks", plain(keyWords));
        queries.put(
                "key words with an error",
                keyWords.stream()
                        .map(words -> words.charAt(0) + words.substring(2))
                        .toList());
        queries.put("questions", questions);
        queries.put("questions without marks", plain(questions));
        return queries;
    }

    private static List<String> plain(List<String> queries) {
        return queries.stream().map(SearchBenchmark::withoutMarks).toList();
    }

    private static String withoutMarks(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private int ask(String query) {
        SearchQuery asked =
                new SearchQuery(query, Map.of(), SearchOrder.RELEVANCE, new PageRequest(1, PAGE), InventedLibrary.NOW);
        return (int) index.search(asked).total();
    }

    private static int page(Browser browser, String query, String rest) throws IOException, InterruptedException {
        var answer = browser.get("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + rest);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().length();
    }

    private int postgresql(String query) {
        return jdbc.sql(MATCHING)
                .param("query", query)
                .query(String.class)
                .list()
                .size();
    }

    private void measureSuggestions(List<String> queries) throws Exception {
        try (Browser browser = new Browser(port)) {
            List<String> typed = queries.stream()
                    .map(words -> words.substring(0, Math.min(words.length(), 8)))
                    .toList();
            measure(
                    "suggestions",
                    typed,
                    query -> browser.getJson(
                                    "/api/v1/suggestions?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                            .body()
                            .length());
        }
    }

    /** The same words in the field of folded syllables: no reading, pairs, facets or excerpts. */
    private void measureBareLucene(Map<String, List<String>> queries) throws Exception {
        Path directory = data.resolve("index")
                .resolve(Files.readString(data.resolve("index").resolve("serving"))
                        .strip());
        Syllables syllables = new Syllables();
        try (FSDirectory files = FSDirectory.open(directory);
                DirectoryReader reader = DirectoryReader.open(files)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (Map.Entry<String, List<String>> kind : queries.entrySet()) {
                measure("bare      " + kind.getKey(), kind.getValue(), query -> {
                    BooleanQuery.Builder words = new BooleanQuery.Builder();
                    for (Token token : syllables.of(query)) {
                        words.add(new TermQuery(new Term("f", token.syllable().folded())), Occur.SHOULD);
                    }
                    return searcher.search(words.build(), PAGE).scoreDocs.length;
                });
            }
        }
    }

    private static void measure(String what, List<String> queries, Question question) throws Exception {
        for (String query : queries.subList(0, Math.min(WARM_UP, queries.size()))) {
            question.ask(query);
        }
        long[] times = new long[queries.size()];
        long sum = 0;
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            sum += question.ask(queries.get(i));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        LOG.info(String.format(
                Locale.ROOT,
                "%-36s p50 %6.1f  p90 %6.1f  p99 %6.1f  worst %6.1f ms  (mean answer %d)",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 9 / 10] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6,
                sum / times.length));
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Lets an index outlive the run, in the directory that {@code khoso.lab.data} names. */
    static final class KeptIndex implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String kept = System.getProperty("khoso.lab.data");
            if (kept != null) {
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("kept index", Map.of("khoso.data-dir", kept)));
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    /** Something asked that answers with a number, so that nothing of it can be left out. */
    @FunctionalInterface
    private interface Question {

        int ask(String query) throws Exception;
    }
}
