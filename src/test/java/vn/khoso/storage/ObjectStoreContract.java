package vn.khoso.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khoso.storage.TestBytes.cutOffAfter;
import static vn.khoso.storage.TestBytes.random;
import static vn.khoso.storage.TestBytes.readAndClose;
import static vn.khoso.storage.TestBytes.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;

/** What every object store promises to put, read, list and delete. The promises about parts are in the other half. */
public interface ObjectStoreContract extends PartedWriteContract {

    @Override
    ObjectStore store();

    @Test
    default void returnsTheBytesThatWerePut() {
        byte[] bytes = random(100_000, 1);

        StoredObject stored = put(KEY, bytes);

        assertThat(stored.key()).isEqualTo(KEY);
        assertThat(stored.size()).isEqualTo(new ByteSize(100_000));
        assertThat(store().stat(KEY)).contains(stored);
        assertThat(readAndClose(store().read(KEY))).isEqualTo(bytes);
    }

    @Test
    default void keepsAnEmptyObject() {
        put(KEY, new byte[0]);

        assertThat(store().stat(KEY)).map(StoredObject::size).contains(ByteSize.ZERO);
        assertThat(readAndClose(store().read(KEY))).isEmpty();
    }

    @Test
    default void keepsAnObjectThatIsLargerThanOnePart() {
        byte[] bytes = random(17 * MEBIBYTE + 1, 2);

        put(KEY, bytes);

        assertThat(readAndClose(store().read(KEY))).isEqualTo(bytes);
    }

    @Test
    default void keepsAnObjectOfExactlyTwoParts() {
        byte[] bytes = random(16 * MEBIBYTE, 3);

        put(KEY, bytes);

        assertThat(readAndClose(store().read(KEY))).isEqualTo(bytes);
    }

    @Test
    default void putReplacesTheObject() {
        put(KEY, random(5_000, 4));
        put(KEY, random(30, 5));

        assertThat(readAndClose(store().read(KEY))).isEqualTo(random(30, 5));
        assertThat(store().list("", "", 10)).hasSize(1);
    }

    @Test
    default void readersSeeTheOldBytesOrTheNewNeverAMix() throws Exception {
        put(KEY, filled(300_000, 0));

        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = writers.submit(() ->
                    IntStream.range(1, 40).forEach(round -> put(KEY, filled(300_000 - round * 1000, round))));
            while (!writer.isDone()) {
                byte[] seen = readAndClose(store().read(KEY));
                assertThat(seen).isEqualTo(filled(300_000 - seen[0] * 1000, seen[0]));
            }
            writer.get();
        }
    }

    @Test
    default void manyWritersOfDifferentKeysDoNotDisturbEachOther() throws Exception {
        InParallel.run(20, number -> put(key("many/" + number), random(200_000, number)));

        for (int writer = 0; writer < 20; writer++) {
            assertThat(readAndClose(store().read(key("many/" + writer)))).isEqualTo(random(200_000, writer));
        }
    }

    @Test
    default void neighboursMayComeAndGoInTheSameFolder() throws Exception {
        InParallel.run(4, writer -> {
            for (int round = 0; round < 50; round++) {
                ObjectKey key = key("originals/2026/" + writer);
                put(key, random(10, writer));
                store().delete(key);
            }
        });

        put(KEY, random(10, 9));
        assertThat(readAndClose(store().read(KEY))).isEqualTo(random(10, 9));
    }

    @Test
    default void aSourceThatFailsLeavesNothing() {
        assertThatThrownBy(() -> store().put(KEY, cutOffAfter(random(70_000, 6)), new ByteSize(100_000), OCTETS))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");

        assertThat(store().stat(KEY)).isEmpty();
        assertThat(store().list("", "", 10)).isEmpty();
    }

    @Test
    default void aLargeSourceThatFailsLeavesNothing() {
        assertThatThrownBy(
                        () -> store().put(KEY, cutOffAfter(random(12 * MEBIBYTE, 6)), ByteSize.ofMebibytes(20), OCTETS))
                .isInstanceOf(IOException.class);

        assertThat(store().list("", "", 10)).isEmpty();
    }

    @Test
    default void aSourceThatFailsLeavesTheOldObject() {
        put(KEY, random(40, 7));

        assertThatThrownBy(() -> store().put(KEY, cutOffAfter(random(10, 8)), new ByteSize(100), OCTETS))
                .isInstanceOf(IOException.class);

        assertThat(readAndClose(store().read(KEY))).isEqualTo(random(40, 7));
    }

    @Test
    default void refusesASourceThatIsShorterThanAnnounced() {
        assertProblem(
                () -> store().put(KEY, source(random(99, 1)), new ByteSize(100), OCTETS), StorageProblem.BYTES_DIFFER);

        assertThat(store().stat(KEY)).isEmpty();
    }

    @Test
    default void refusesASourceThatIsLongerThanAnnounced() {
        assertProblem(
                () -> store().put(KEY, source(random(101, 1)), new ByteSize(100), OCTETS), StorageProblem.BYTES_DIFFER);

        assertThat(store().stat(KEY)).isEmpty();
    }

    @Test
    default void knowsNothingOfAMissingObject() {
        assertThat(store().stat(KEY)).isEmpty();
        assertProblem(() -> store().read(KEY), StorageProblem.OBJECT_MISSING);
        assertProblem(() -> store().read(KEY, new ByteRange(0, 0)), StorageProblem.OBJECT_MISSING);
    }

    @Test
    default void aFolderOfObjectsIsNoObject() {
        put(key("folder/object"), random(10, 1));

        assertThat(store().stat(key("folder"))).isEmpty();
        assertProblem(() -> store().read(key("folder")), StorageProblem.OBJECT_MISSING);
    }

    @Test
    default void readsRangesUpToTheirEdges() {
        byte[] bytes = random(1000, 9);
        put(KEY, bytes);

        assertRange(bytes, 0, 0);
        assertRange(bytes, 0, 999);
        assertRange(bytes, 999, 999);
        assertRange(bytes, 500, 501);
    }

    @Test
    default void cutsARangeAtTheEndOfTheObject() {
        byte[] bytes = random(1000, 9);
        put(KEY, bytes);

        assertThat(readAndClose(store().read(KEY, new ByteRange(990, 5000))))
                .isEqualTo(Arrays.copyOfRange(bytes, 990, 1000));
        assertThat(readAndClose(store().read(KEY, new ByteRange(0, Long.MAX_VALUE - 1))))
                .isEqualTo(bytes);
    }

    @Test
    default void refusesARangeBehindTheEnd() {
        put(KEY, random(1000, 9));
        put(key("empty"), new byte[0]);

        assertProblem(() -> store().read(KEY, new ByteRange(1000, 1000)), StorageProblem.RANGE_BEYOND_END);
        assertProblem(() -> store().read(key("empty"), new ByteRange(0, 0)), StorageProblem.RANGE_BEYOND_END);
    }

    @Test
    default void aStreamMayBeClosedBeforeItsEnd() throws IOException {
        put(KEY, random(3 * MEBIBYTE, 1));

        for (int round = 0; round < 20; round++) {
            try (var stream = store().read(KEY)) {
                assertThat(stream.readNBytes(10)).isEqualTo(Arrays.copyOf(random(3 * MEBIBYTE, 1), 10));
            }
        }
    }

    @Test
    default void deletesForGood() {
        put(KEY, random(10, 1));

        store().delete(KEY);

        assertThat(store().stat(KEY)).isEmpty();
        assertThat(store().list("", "", 10)).isEmpty();
        assertProblem(() -> store().read(KEY), StorageProblem.OBJECT_MISSING);
    }

    @Test
    default void deletingWhatIsNotThereSucceeds() {
        store().delete(KEY);
        store().delete(KEY);

        assertThat(store().stat(KEY)).isEmpty();
    }

    @Test
    default void listsInTheOrderOfTheKeys() {
        for (String name : List.of("b", "a/c", "a-b", "a.b", "a0", "a_b", "a/b/c", "ab")) {
            put(key(name), random(3, 1));
        }

        assertThat(keys(store().list("", "", 100)))
                .containsExactly("a-b", "a.b", "a/b/c", "a/c", "a0", "a_b", "ab", "b");
        assertThat(keys(store().list("a/", "", 100))).containsExactly("a/b/c", "a/c");
        assertThat(keys(store().list("a", "a/b/c", 3))).containsExactly("a/c", "a0", "a_b");
        assertThat(keys(store().list("a/b", "", 100))).containsExactly("a/b/c");
        assertThat(keys(store().list("a/b/cd", "", 100))).isEmpty();
        assertThat(keys(store().list("nothing/", "", 100))).isEmpty();
    }

    @Test
    default void listsBeyondOnePageOfTheStore() throws Exception {
        InParallel.run(1001, number -> put(key("list/%04d".formatted(number)), random(1, 1)));

        assertThat(store().list("list/", "", 2000)).hasSize(1001);
        assertThat(store().list("list/", "", 1000)).hasSize(1000);
        List<String> paged = new ArrayList<>();
        for (List<StoredObject> page = store().list("list/", "", 400);
                !page.isEmpty();
                page = store().list("list/", paged.getLast(), 400)) {
            paged.addAll(keys(page));
        }
        assertThat(paged).hasSize(1001).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void keepsTheKeysTheLibraryMakes() {
        MediaFileId mediaFile = MediaFileId.random();
        ObjectKey original = ObjectKey.original(2026, mediaFile);
        ObjectKey rendition = ObjectKey.rendition(mediaFile, "hls/720p.m3u8", 1);

        put(original, random(10, 1));
        put(rendition, random(20, 2));

        assertThat(keys(store().list("renditions/" + mediaFile, "", 10))).containsExactly(rendition.value());
        assertThat(readAndClose(store().read(original))).isEqualTo(random(10, 1));
    }

    /** Stores bytes under a key. */
    default StoredObject put(ObjectKey key, byte[] bytes) {
        try {
            return store().put(key, source(bytes), new ByteSize(bytes.length), OCTETS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertRange(byte[] bytes, int first, int last) {
        assertThat(readAndClose(store().read(KEY, new ByteRange(first, last))))
                .isEqualTo(Arrays.copyOfRange(bytes, first, last + 1));
    }

    private static void assertProblem(ThrowingCallable call, StorageProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        thrown -> assertThat(thrown.errorCode()).isEqualTo(problem));
    }

    private static byte[] filled(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static ObjectKey key(String value) {
        return new ObjectKey(value);
    }

    private static List<String> keys(List<StoredObject> objects) {
        return objects.stream().map(object -> object.key().value()).toList();
    }
}
