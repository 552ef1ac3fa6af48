package vn.khoso.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khoso.storage.TestBytes.cutOffAfter;
import static vn.khoso.storage.TestBytes.random;
import static vn.khoso.storage.TestBytes.readAndClose;
import static vn.khoso.storage.TestBytes.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;

/** What every object store promises to a write in parts. Each part but the last has the size that S3 asks for. */
public interface PartedWriteContract {

    int MEBIBYTE = 1024 * 1024;
    int PART = 5 * MEBIBYTE;
    ObjectKey KEY = new ObjectKey("originals/2026/2f1c3f0e-0000-4000-8000-000000000001");
    String OCTETS = "application/octet-stream";

    /** Returns the store under test, empty before each test. */
    ObjectStore store();

    /** Returns another instance over the same bytes, as after a restart. */
    ObjectStore restarted();

    @Test
    default void joinsPartsToAnObject() {
        byte[] bytes = random(2 * PART + 77, 1);
        PartedWrite write = store().begin(KEY);

        List<StoredPart> parts = writeAll(write, bytes);
        StoredObject object = store().complete(write, parts);

        assertThat(parts).hasSize(3);
        assertThat(object.size()).isEqualTo(new ByteSize(bytes.length));
        assertThat(store().stat(KEY)).contains(object);
        assertThat(readAndClose(store().read(KEY))).isEqualTo(bytes);
    }

    @Test
    default void reportsEachPartWithItsSizeAndDigest() {
        byte[] bytes = random(1234, 2);
        PartedWrite write = store().begin(KEY);

        StoredPart part = store().write(write, slot(1, 0, 1234), source(bytes));

        assertThat(part.number()).isEqualTo(1);
        assertThat(part.offset()).isEqualTo(ByteSize.ZERO);
        assertThat(part.size()).isEqualTo(new ByteSize(1234));
        assertThat(part.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(part.receipt()).isNotBlank();
    }

    @Test
    default void nothingIsVisibleBeforeCompletion() {
        PartedWrite write = store().begin(KEY);
        store().write(write, slot(1, 0, 100), source(random(100, 1)));

        assertThat(store().stat(KEY)).isEmpty();
        assertThat(store().list("", "", 10)).isEmpty();
    }

    @Test
    default void theOldObjectStaysUntilCompletion() {
        complete(store().begin(KEY), random(10, 1));

        PartedWrite write = store().begin(KEY);
        List<StoredPart> parts = writeAll(write, random(20, 2));
        assertThat(readAndClose(store().read(KEY))).isEqualTo(random(10, 1));
        store().complete(write, parts);

        assertThat(readAndClose(store().read(KEY))).isEqualTo(random(20, 2));
    }

    @Test
    default void partsMayBeListedInAnyOrder() {
        byte[] bytes = random(2 * PART + 1, 3);
        PartedWrite write = store().begin(KEY);

        store().complete(write, writeAll(write, bytes).reversed());

        assertThat(readAndClose(store().read(KEY))).isEqualTo(bytes);
    }

    @Test
    default void goesOnAfterARestart() {
        byte[] bytes = random(2 * PART, 4);
        PartedWrite write = store().begin(KEY);
        StoredPart first = store().write(write, slot(1, 0, PART), source(Arrays.copyOf(bytes, PART)));

        PartedWrite remembered = new PartedWrite(new ObjectKey(KEY.value()), write.token());
        ObjectStore restarted = restarted();
        StoredPart second =
                restarted.write(remembered, slot(2, PART, PART), source(Arrays.copyOfRange(bytes, PART, bytes.length)));
        restarted.complete(remembered, List.of(first, second));

        assertThat(readAndClose(store().read(KEY))).isEqualTo(bytes);
    }

    @Test
    default void takesNoMoreThanTheLimitAndLeavesTheRestInTheSource() throws Exception {
        byte[] bytes = random(300, 5);
        InputStream source = source(bytes);
        PartedWrite write = store().begin(KEY);

        StoredPart part = store().write(write, slot(1, 0, 100), source);

        assertThat(part.size()).isEqualTo(new ByteSize(100));
        assertThat(source.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 100, 300));
    }

    @Test
    default void keepsWhatArrivedBeforeTheConnectionWasCut() {
        byte[] bytes = random(PART + 500, 6);
        PartedWrite write = store().begin(KEY);

        StoredPart first =
                store().write(write, slot(1, 0, 7 * MEBIBYTE), cutOffAfter(Arrays.copyOf(bytes, PART + 100)));
        StoredPart second = store().write(
                        write,
                        slot(2, first.end().bytes(), 400),
                        source(Arrays.copyOfRange(bytes, PART + 100, PART + 500)));
        store().complete(write, List.of(first, second));

        assertThat(first.size()).isEqualTo(new ByteSize(PART + 100));
        assertThat(first.sha256()).isEqualTo(Sha256.of(Arrays.copyOf(bytes, PART + 100)));
        assertThat(readAndClose(store().read(KEY))).isEqualTo(bytes);
    }

    @Test
    default void reportsAnEmptyPartWhenTheSourceHasNothing() {
        PartedWrite write = store().begin(KEY);

        StoredPart nothing = store().write(write, slot(1, 0, 100), cutOffAfter(new byte[0]));
        StoredPart something = store().write(write, slot(1, 0, 100), source(random(50, 1)));
        StoredPart trailing = store().write(write, slot(2, 50, 100), source(new byte[0]));
        store().complete(write, List.of(something, trailing));

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(trailing.isEmpty()).isTrue();
        assertThat(readAndClose(store().read(KEY))).isEqualTo(random(50, 1));
    }

    @Test
    default void aPartWrittenAgainReplacesTheFormerOne() {
        PartedWrite write = store().begin(KEY);
        StoredPart first = store().write(write, slot(1, 0, PART), source(random(PART, 1)));
        store().write(write, slot(2, PART, 900), source(random(900, 2)));

        StoredPart second = store().write(write, slot(2, PART, 300), source(random(300, 3)));
        store().complete(write, List.of(first, second));

        byte[] whole = readAndClose(store().read(KEY));
        assertThat(whole).hasSize(PART + 300);
        assertThat(Arrays.copyOfRange(whole, PART, whole.length)).isEqualTo(random(300, 3));
    }

    @Test
    default void noPartsMakeAnEmptyObject() {
        PartedWrite write = store().begin(KEY);

        assertThat(store().complete(write, List.of()).size()).isEqualTo(ByteSize.ZERO);

        assertThat(readAndClose(store().read(KEY))).isEmpty();
    }

    @Test
    default void completingAgainSucceeds() {
        PartedWrite write = store().begin(KEY);
        List<StoredPart> parts = writeAll(write, random(PART + 1, 1));
        StoredObject object = store().complete(write, parts);

        assertThat(restarted().complete(write, parts)).isEqualTo(object);
    }

    @Test
    default void refusesMissingRepeatedAndMisplacedPartsAndStaysOpen() {
        byte[] bytes = random(2 * PART + 50, 1);
        PartedWrite write = store().begin(KEY);
        List<StoredPart> parts = writeAll(write, bytes);
        StoredPart first = parts.get(0);
        StoredPart second = parts.get(1);
        StoredPart third = parts.get(2);

        assertDiffers(() -> store().complete(write, List.of(first, third)));
        assertDiffers(() -> store().complete(write, List.of(second, third)));
        assertDiffers(() -> store().complete(write, List.of(first, second, second, third)));
        assertDiffers(() -> store().complete(write, List.of(first, moved(second, PART + 1), third)));
        assertThat(store().stat(KEY)).isEmpty();

        store().complete(write, parts);
        assertThat(readAndClose(store().read(KEY))).isEqualTo(bytes);
    }

    @Test
    default void refusesAPartThatWasNeverWritten() {
        PartedWrite write = store().begin(KEY);
        StoredPart first = store().write(write, slot(1, 0, PART), source(random(PART, 1)));
        StoredPart invented = new StoredPart(2, first.end(), new ByteSize(10), first.sha256(), first.receipt());

        assertDiffers(() -> store().complete(write, List.of(first, invented)));

        assertThat(store().stat(KEY)).isEmpty();
    }

    @Test
    default void refusesAPartOfAnotherWrite() {
        PartedWrite write = store().begin(KEY);
        PartedWrite other = store().begin(new ObjectKey("originals/2026/other"));
        store().write(write, slot(1, 0, 100), source(random(100, 1)));
        StoredPart foreign = store().write(other, slot(1, 0, 100), source(random(100, 2)));

        assertDiffers(() -> store().complete(write, List.of(foreign)));

        assertThat(store().stat(KEY)).isEmpty();
    }

    @Test
    default void abortLeavesNothing() {
        PartedWrite write = store().begin(KEY);
        List<StoredPart> parts = writeAll(write, random(PART + 1, 1));

        store().abort(write);
        store().abort(write);

        assertThat(store().stat(KEY)).isEmpty();
        assertThat(store().list("", "", 10)).isEmpty();
        assertGone(() -> store().complete(write, parts));
        assertGoneAtTheLatestOnCompletion(write);
    }

    @Test
    default void abortOfACompletedWriteLeavesItsObject() {
        PartedWrite write = store().begin(KEY);
        complete(write, random(10, 1));

        store().abort(write);

        assertThat(readAndClose(store().read(KEY))).isEqualTo(random(10, 1));
    }

    @Test
    default void aWriteThatWasNeverBegunIsGone() {
        PartedWrite unknown = new PartedWrite(KEY, UUID.randomUUID().toString());

        assertGoneAtTheLatestOnCompletion(unknown);
        store().abort(unknown);

        assertThat(store().stat(KEY)).isEmpty();
    }

    @Test
    default void twentyUploadsAtATimeDoNotMixTheirParts() throws Exception {
        InParallel.run(
                20,
                number -> complete(
                        store().begin(new ObjectKey("originals/2026/" + number)), random(PART + number, number)));

        for (int upload = 0; upload < 20; upload++) {
            assertThat(readAndClose(store().read(new ObjectKey("originals/2026/" + upload))))
                    .isEqualTo(random(PART + upload, upload));
        }
    }

    private void complete(PartedWrite write, byte[] bytes) {
        store().complete(write, writeAll(write, bytes));
    }

    private List<StoredPart> writeAll(PartedWrite write, byte[] bytes) {
        List<StoredPart> parts = new ArrayList<>();
        for (int offset = 0; offset < bytes.length; offset += PART) {
            byte[] part = Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + PART));
            parts.add(store().write(write, slot(parts.size() + 1, offset, part.length), source(part)));
        }
        return parts;
    }

    private void assertGoneAtTheLatestOnCompletion(PartedWrite write) {
        assertGone(() -> {
            StoredPart part = store().write(write, slot(1, 0, 10), source(random(10, 1)));
            store().complete(write, List.of(part));
        });
    }

    private static StoredPart moved(StoredPart part, long offset) {
        return new StoredPart(part.number(), new ByteSize(offset), part.size(), part.sha256(), part.receipt());
    }

    private static PartSlot slot(int number, long offset, long limit) {
        return new PartSlot(number, new ByteSize(offset), new ByteSize(limit));
    }

    private static void assertDiffers(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        thrown -> assertThat(thrown.errorCode()).isEqualTo(StorageProblem.BYTES_DIFFER));
    }

    private static void assertGone(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        thrown -> assertThat(thrown.errorCode()).isEqualTo(StorageProblem.PARTED_WRITE_GONE));
    }
}
