package vn.khoso.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
import vn.khoso.search.SearchDocument;
import vn.khoso.search.SearchHit;
import vn.khoso.search.SearchIndex;
import vn.khoso.search.SearchProblem;
import vn.khoso.search.SearchQuery;
import vn.khoso.search.SearchSamples;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;

/** An index whose files are damaged, of another version or without room: found out at start, rebuilt, never in the way. */
final class DamagedIndexTests {

    private final Path directory;
    private LuceneSearchIndex index;

    DamagedIndexTests(@TempDir Path directory) {
        this.directory = directory.resolve("index");
        this.index = new LuceneSearchIndex(this.directory);
        index.rebuild(SearchSamples.all());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void indexOfTheOldLayoutIsClearedAway() throws IOException {
        index.close();
        Files.delete(directory.resolve("serving"));
        Files.writeString(directory.resolve("segments_3"), "old");
        open();

        assertThat(index.state().products()).isEqualTo(18);
        assertThat(directory.resolve("segments_3")).doesNotExist();
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
        try (Stream<Path> files = Files.list(serving())) {
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
        try (Directory files = FSDirectory.open(serving());
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            new CommitNote(IndexVersion.CURRENT + 1, true, "").leaveWith(writer);
            writer.commit();
        }
        open();

        assertThat(index.state()).isEqualTo(new IndexState(0, false));
    }

    @Test
    void fullDiskIsSaidAndTheIndexGoesOnAnswering(@TempDir Path path) throws IOException {
        AtomicBoolean full = new AtomicBoolean();
        try (LuceneSearchIndex onDisk = onDisk(path, full)) {
            onDisk.rebuild(SearchSamples.all());
            full.set(true);

            assertThatThrownBy(() -> onDisk.remove(SearchSamples.BA_TO_HRE))
                    .isInstanceOfSatisfying(
                            KhosoException.class,
                            problem -> assertThat(problem.errorCode()).isEqualTo(SearchProblem.INDEX_UNAVAILABLE));
            assertThat(found(onDisk, "đường lên bản")).containsExactly(SearchSamples.ROAD);
        }
    }

    @Test
    void changesAreTakenAgainOnceTheDiskHasRoom(@TempDir Path path) throws IOException {
        AtomicBoolean full = new AtomicBoolean();
        try (LuceneSearchIndex onDisk = onDisk(path, full)) {
            onDisk.rebuild(SearchSamples.all());
            full.set(true);
            assertThatThrownBy(() -> onDisk.remove(SearchSamples.BA_TO_HRE)).isInstanceOf(KhosoException.class);
            full.set(false);
            onDisk.remove(SearchSamples.BA_TO_HRE);

            assertThat(found(onDisk, "\"ba tơ\"")).isEmpty();
            assertThat(onDisk.state()).isEqualTo(new IndexState(17, true));
        }
    }

    @Test
    void fullDiskDuringARebuildLeavesTheOldIndexAnswering(@TempDir Path path) {
        AtomicBoolean full = new AtomicBoolean();
        try (LuceneSearchIndex onDisk = onDisk(path, full)) {
            onDisk.rebuild(SearchSamples.all());

            assertThatThrownBy(() -> onDisk.rebuild(numbered(2).stream().peek(document -> full.set(true))))
                    .isInstanceOf(KhosoException.class);
            assertThat(found(onDisk, "đường lên bản")).containsExactly(SearchSamples.ROAD);

            full.set(false);
            onDisk.rebuild(numbered(2).stream());
            assertThat(found(onDisk, "số hiệu")).hasSize(2);
        }
    }

    private static LuceneSearchIndex onDisk(Path path, AtomicBoolean full) {
        return new LuceneSearchIndex(
                IndexHome.open(path, directory -> new FullDisk(FSDirectory.open(directory), full)));
    }

    private static List<SearchDocument> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        SearchSamples.document(new ProductId("%012d".formatted(number)), "số hiệu mã" + number, ""))
                .toList();
    }

    private Path serving() throws IOException {
        return directory.resolve(Files.readString(directory.resolve("serving")).strip());
    }

    private void open() {
        index = new LuceneSearchIndex(directory);
    }

    private Path largestFile() throws IOException {
        try (Stream<Path> files = Files.list(serving())) {
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
