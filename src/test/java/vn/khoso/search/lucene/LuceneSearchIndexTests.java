package vn.khoso.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khoso.search.IndexState;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchIndexContract;
import vn.khoso.search.SearchProblem;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.SearchSamples;
import vn.khoso.search.lucene.IndexFiles.CommitNote;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/** The contract on files, and what only files can do: be damaged, locked, old, reopened. */
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
    void secondProcessIsRefusedInOneSentence() {
        assertThatThrownBy(() -> new LuceneSearchIndex(directory))
                .isInstanceOfSatisfying(KhosoException.class, problem -> {
                    assertThat(problem.errorCode()).isEqualTo(SearchProblem.INDEX_IN_USE);
                    assertThat(problem.arguments()).containsExactly(directory);
                });
    }

    @Test
    void damagedFileMeansAnEmptyIndexThatWantsToBeRebuilt() throws IOException {
        index.close();
        Path largest = largestFile();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(largest, bytes);
        open();

        assertThat(index.state()).isEqualTo(new IndexState(0, false));
        index.rebuild(SearchSamples.all());
        assertThat(found("ba tơ")).startsWith(SearchSamples.BA_TO_HRE);
    }

    @Test
    void cutFileMeansAnEmptyIndex() throws IOException {
        index.close();
        Path largest = largestFile();
        Files.write(largest, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        open();

        assertThat(index.state()).isEqualTo(new IndexState(0, false));
    }

    @Test
    void missingListOfSegmentsMeansAnEmptyIndex() throws IOException {
        index.close();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.delete(file);
            }
        }
        open();

        assertThat(index.state()).isEqualTo(new IndexState(0, false));
    }

    @Test
    void indexOfAnotherVersionIsDiscarded() throws IOException {
        index.close();
        try (Directory files = FSDirectory.open(directory);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            new CommitNote(Fields.VERSION + 1, 1, true).leaveWith(writer);
            writer.commit();
        }
        open();

        assertThat(index.state()).isEqualTo(new IndexState(0, false));
    }

    @Test
    void fullDiskIsSaidAndTheIndexGoesOnAnswering(@TempDir Path path) throws IOException {
        FullDisk disk = new FullDisk(FSDirectory.open(path));
        try (LuceneSearchIndex onDisk = new LuceneSearchIndex(IndexFiles.open(path, disk))) {
            onDisk.rebuild(SearchSamples.all());
            disk.fill();

            assertThatThrownBy(() -> onDisk.remove(SearchSamples.BA_TO_HRE))
                    .isInstanceOfSatisfying(
                            KhosoException.class,
                            problem -> assertThat(problem.errorCode()).isEqualTo(SearchProblem.INDEX_UNAVAILABLE));
            assertThat(found(onDisk, "đường lên bản")).containsExactly(SearchSamples.ROAD);
        }
    }

    @Test
    void changesAreTakenAgainOnceTheDiskHasRoom(@TempDir Path path) throws IOException {
        FullDisk disk = new FullDisk(FSDirectory.open(path));
        try (LuceneSearchIndex onDisk = new LuceneSearchIndex(IndexFiles.open(path, disk))) {
            onDisk.rebuild(SearchSamples.all());
            disk.fill();
            assertThatThrownBy(() -> onDisk.remove(SearchSamples.BA_TO_HRE)).isInstanceOf(KhosoException.class);
            disk.makeRoom();
            onDisk.remove(SearchSamples.BA_TO_HRE);

            assertThat(found(onDisk, "\"ba tơ\"")).isEmpty();
            assertThat(onDisk.state()).isEqualTo(new IndexState(17, true));
        }
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

    private void reopen() {
        index.close();
        open();
    }

    private void open() {
        index = new LuceneSearchIndex(directory);
    }

    private Path largestFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.max((left, right) ->
                            Long.compare(left.toFile().length(), right.toFile().length()))
                    .orElseThrow();
        }
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
