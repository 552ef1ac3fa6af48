package vn.khoso.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khoso.search.IndexState;
import vn.khoso.search.SearchDocument;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchIndexContract;
import vn.khoso.search.SearchProblem;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.SearchSamples;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/** The contract on files, and what only files can do: be reopened, locked, rebuilt half-way, changed by many at once. */
final class LuceneSearchIndexTests implements SearchIndexContract {

    private final Path directory;
    private LuceneSearchIndex index;

    LuceneSearchIndexTests(@TempDir Path directory) {
        this.directory = directory.resolve("index");
        this.index = new LuceneSearchIndex(this.directory);
    }

    @Override
    public SearchIndex index() {
        return index;
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void changesSurviveARestart() {
        index.addOrUpdate(SearchSamples.document(SearchSamples.id("new1"), "Chợ phiên Măng Đen", ""));
        index.remove(SearchSamples.ROAD);
        reopen();

        assertThat(found("chợ phiên")).containsExactly(SearchSamples.id("new1"));
        assertThat(found("đường lên bản")).isEmpty();
        assertThat(index.state()).isEqualTo(new IndexState(18, true));
    }

    @Test
    void newIndexIsIncomplete(@TempDir Path empty) {
        try (LuceneSearchIndex fresh = new LuceneSearchIndex(empty.resolve("a/b"))) {
            assertThat(fresh.state()).isEqualTo(new IndexState(0, false));
        }
    }

    @Test
    void interruptedRebuildIsStillKnownAfterARestart() {
        assertThatThrownBy(() -> index.rebuild(Stream.of(1).map(step -> {
                    throw new IllegalStateException("database gone");
                })))
                .isInstanceOf(IllegalStateException.class);
        reopen();

        assertThat(index.state()).isEqualTo(new IndexState(18, false));
    }

    @Test
    void rebuildGoesOnBesideTheIndexThatAnswersAndSwitchesAtItsEnd() {
        List<SearchDocument> rebuilt = numbered(3);
        index.rebuild(rebuilt.stream().peek(document -> {
            assertThat(found("đường lên bản")).containsExactly(SearchSamples.ROAD);
            assertThat(index.state().products()).isEqualTo(18);
            assertThat(index.state().complete()).isFalse();
        }));

        assertThat(found("số hiệu")).hasSize(3);
        assertThat(found("đường lên bản")).isEmpty();
        assertThat(index.state()).isEqualTo(new IndexState(3, true));
    }

    @Test
    void interruptedRebuildGoesOnWhereItStoppedEvenAfterARestart() {
        assertThatThrownBy(() -> index.rebuild(numbered(3).stream().peek(document -> {
                    if (document.equals(numbered(3).getLast())) {
                        throw new IllegalStateException("power cut");
                    }
                })))
                .hasMessage("power cut");
        assertThat(index.state()).isEqualTo(new IndexState(18, false, 2));
        index.addOrUpdate(SearchSamples.document(numbered(1).getFirst().id(), "Tên mới", ""));
        reopen();
        assertThat(found("đường lên bản")).containsExactly(SearchSamples.ROAD);
        List<String> asked = new ArrayList<>();

        index.rebuild(last -> {
            asked.add(last);
            return numbered(3).stream().filter(document -> document.id().value().compareTo(last) > 0);
        });

        assertThat(asked).containsExactly("000000000001");
        assertThat(index.state()).isEqualTo(new IndexState(3, true));
        assertThat(found("tên mới")).containsExactly(new ProductId("000000000000"));
    }

    @Test
    void searchesNeverFailWhileIndexesAreExchanged() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Set<Integer>> sizes = threads.submit(() -> {
                Set<Integer> seen = new HashSet<>();
                while (!done.get()) {
                    seen.add(found("").size());
                }
                return seen;
            });
            for (int round = 0; round < 8; round++) {
                index.rebuild(round % 2 == 0 ? numbered(3).stream() : SearchSamples.all());
            }
            done.set(true);
            assertThat(sizes.get()).isSubsetOf(3, 16);
        }
    }

    @Test
    void secondProcessIsRefusedInOneSentence() {
        assertThatThrownBy(() -> new LuceneSearchIndex(directory))
                .isInstanceOfSatisfying(KhosoException.class, problem -> {
                    assertThat(problem.errorCode()).isEqualTo(SearchProblem.INDEX_IN_USE);
                    assertThat(problem.arguments()).containsExactly(directory);
                });
    }

    @Test
    void manyThreadsMayChangeAndSearchAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<List<ProductId>>> searches = IntStream.range(0, 60)
                    .mapToObj(number -> threads.submit(() -> {
                        ProductId id = new ProductId("%012d".formatted(number));
                        index.addOrUpdate(SearchSamples.document(id, "số hiệu mã" + number, ""));
                        return found("mã" + number);
                    }))
                    .toList();
            for (int number = 0; number < searches.size(); number++) {
                assertThat(searches.get(number).get()).containsExactly(new ProductId("%012d".formatted(number)));
            }
        }
        assertThat(index.state().products()).isEqualTo(78);
    }

    private static List<SearchDocument> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        SearchSamples.document(new ProductId("%012d".formatted(number)), "số hiệu mã" + number, ""))
                .toList();
    }

    private void reopen() {
        index.close();
        open();
    }

    private void open() {
        index = new LuceneSearchIndex(directory);
    }

    private List<ProductId> found(String text) {
        return found(index, text);
    }

    private static List<ProductId> found(SearchIndex index, String text) {
        return index.search(SearchQuery.of(text, SearchSamples.NOW)).hits().rows().stream()
                .map(SearchHit::product)
                .toList();
    }
}
