package vn.khoso.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.ObjectStoreContract;
import vn.khoso.storage.PartSlot;
import vn.khoso.storage.PartedWrite;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredPart;
import vn.khoso.storage.TestBytes;

final class FileObjectStoreTests implements ObjectStoreContract {

    private static final FileStoreSettings NO_RESERVE = new FileStoreSettings(DataSize.ofBytes(0));

    @TempDir
    Path directory;

    private ObjectStore store;

    @BeforeEach
    void open() {
        store = restarted();
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Override
    public ObjectStore restarted() {
        try {
            return new FileObjectStore(directory, NO_RESERVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void anObjectIsAFileOfThatNameAndNothingElse() throws IOException {
        put(KEY, TestBytes.random(20, 1));

        assertThat(files()).containsExactly(directory.resolve(KEY.value()));
        assertThat(directory.resolve(KEY.value())).hasBinaryContent(TestBytes.random(20, 1));
    }

    @Test
    void completionMovesTheGrowingFileWithoutCopying() throws IOException {
        PartedWrite write = store.begin(KEY);
        StoredPart part = write(write, 1, 0, TestBytes.random(100, 1));
        Object growing = Files.getAttribute(files().getFirst(), "unix:ino");

        store.complete(write, List.of(part));

        assertThat(Files.getAttribute(directory.resolve(KEY.value()), "unix:ino"))
                .isEqualTo(growing);
    }

    @Test
    void cutsOffTheRestOfAPartThatNobodyRecorded() throws IOException {
        PartedWrite write = store.begin(KEY);
        StoredPart part = write(write, 1, 0, TestBytes.random(100, 1));
        write(write, 2, 100, TestBytes.random(40, 2));

        store.complete(write, List.of(part));

        assertThat(directory.resolve(KEY.value())).hasBinaryContent(TestBytes.random(100, 1));
    }

    @Test
    void sweepsAwayWhatACrashLeftBehindButNotUploads() throws IOException {
        PartedWrite write = store.begin(KEY);
        Path leftover = Files.createFile(directory.resolve(".incoming").resolve("crashed.put"));

        ObjectStore restarted = restarted();

        assertThat(leftover).doesNotExist();
        assertThat(restarted
                        .write(write, new PartSlot(1, ByteSize.ZERO, new ByteSize(5)), TestBytes.source(new byte[5]))
                        .size())
                .isEqualTo(new ByteSize(5));
    }

    @Test
    void deletingTheLastObjectOfAFolderRemovesTheFolder() throws IOException {
        put(KEY, new byte[1]);

        store.delete(KEY);

        assertThat(directory.resolve("originals")).doesNotExist();
        assertThat(directory).exists();
    }

    @Test
    void noTokenReachesOutOfTheStore() throws IOException {
        Path outside = Files.createFile(directory.resolve("outside.parts"));
        PartedWrite forged = new PartedWrite(KEY, "../outside");

        assertProblem(() -> write(forged, 1, 0, new byte[5]), StorageProblem.PARTED_WRITE_GONE);
        store.abort(forged);

        assertThat(outside).isEmptyFile();
    }

    @Test
    void noticesAtOnceThatAWriteIsGone() {
        PartedWrite write = store.begin(KEY);
        store.abort(write);

        assertProblem(() -> write(write, 1, 0, new byte[5]), StorageProblem.PARTED_WRITE_GONE);
    }

    @Test
    void keepsTheReserveFree() throws IOException {
        ObjectStore reserved = new FileObjectStore(directory, new FileStoreSettings(DataSize.ofTerabytes(1_000_000)));

        assertProblem(
                () -> reserved.put(KEY, TestBytes.source(new byte[1]), new ByteSize(1), OCTETS),
                StorageProblem.STORE_FULL);
        assertProblem(() -> reserved.begin(KEY), StorageProblem.STORE_FULL);
        assertThat(files()).isEmpty();
    }

    @Test
    void saysWhenTheDiskFails() throws IOException {
        put(new ObjectKey("a"), new byte[1]);

        assertProblem(() -> put(new ObjectKey("a/b"), new byte[1]), StorageProblem.STORE_UNREACHABLE);
        assertThat(files()).containsExactly(directory.resolve("a"));
    }

    private StoredPart write(PartedWrite write, int number, long offset, byte[] bytes) {
        PartSlot slot = new PartSlot(number, new ByteSize(offset), new ByteSize(bytes.length));
        return store.write(write, slot, TestBytes.source(bytes));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static void assertProblem(ThrowingCallable call, StorageProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        thrown -> assertThat(thrown.errorCode()).isEqualTo(problem));
    }
}
