package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khoso.intake.Workbench.offer;
import static vn.khoso.intake.Workbench.video;
import static vn.khoso.storage.TestBytes.cutOffAfter;
import static vn.khoso.storage.TestBytes.readAndClose;
import static vn.khoso.storage.TestBytes.source;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.khoso.account.Person;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredPart;

/** What uploads promise on every store. */
interface UploadsContract {

    int MEBIBYTE = 1024 * 1024;

    /** Returns the application's beans. */
    BeanFactory beans();

    /** Returns the store under test; the same bytes for the length of one test. */
    ObjectStore store();

    /** Returns another instance over the same bytes, as after a restart. */
    ObjectStore restartedStore();

    @Test
    default void aFileInOnePieceBecomesAnAcceptedMediaFile() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(12 * MEBIBYTE + 345, 1);
        Upload upload = scene.begin("phim.mp4", bytes.length);

        Upload complete = scene.bench.append(scene.person, upload.id(), 0, source(bytes));
        assertThat(complete.state()).isEqualTo(Upload.State.COMPLETED);
        assertThat(scene.bench.file(upload.mediaFile()).state()).isInstanceOf(MediaFile.State.Received.class);
        scene.bench.jobs.run(scene.bench.check);

        MediaFile file = scene.bench.file(upload.mediaFile());
        assertThat(file.state()).isEqualTo(new MediaFile.State.Accepted(Sha256.of(bytes), "video/mp4"));
        assertThat(readAndClose(store().read(file.key()))).isEqualTo(bytes);
        assertThat(file.name()).isEqualTo("phim.mp4");
        assertThat(file.product()).isEqualTo(scene.product);
    }

    @Test
    default void bytesOfALineThatBreaksAnywhereAreKept() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(14 * MEBIBYTE + 7, 2);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        Random random = new Random(20261122);
        long offset = 0;
        int cuts = 0;
        while (offset < bytes.length && cuts < 20) {
            int length = 1 + random.nextInt(1500 * 1024);
            byte[] piece = Arrays.copyOfRange(bytes, (int) offset, (int) Math.min(bytes.length, offset + length));
            Upload after = scene.bench.append(scene.person, upload.id(), offset, cutOffAfter(piece));
            assertThat(after.offset().bytes()).isEqualTo(offset + piece.length);
            offset = after.offset().bytes();
            assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset())
                    .isEqualTo(new ByteSize(offset));
            cuts++;
        }
        scene.bench.append(scene.person, upload.id(), offset, scene.rest(bytes, offset));

        scene.bench.jobs.run(scene.bench.check);
        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
        scene.clock.forward(Duration.ofHours(1));
        scene.bench.clearance.run();
        assertThat(store().stat(ObjectKey.uploadTail(upload.id()))).isEmpty();
    }

    @Test
    default void anotherInstanceGoesOnAfterARestart() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(11 * MEBIBYTE, 3);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(Arrays.copyOf(bytes, 6 * MEBIBYTE + 9)));

        Workbench restarted = new Workbench(beans(), restartedStore(), scene.clock);
        long offset = restarted.uploads.head(scene.person, upload.id()).offset().bytes();
        restarted.append(scene.person, upload.id(), offset, scene.rest(bytes, offset));
        restarted.jobs.run(restarted.check);

        assertThat(offset).isEqualTo(6 * MEBIBYTE + 9);
        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    default void aServerKilledTwiceInTheMiddleOfAPartHasAtMostThatPartSentAgain() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(13 * MEBIBYTE + 11, 20);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        long part = Math.max(
                store().minimumPartSize().bytes(),
                Workbench.SMALL_PARTS.largestPart().bytes());
        Random random = new Random(20261125);
        long offset = 0;
        for (int kill = 0; kill < 2; kill++) {
            int sent = 3 * MEBIBYTE + random.nextInt(3 * MEBIBYTE);
            scene.sendUntilKilled(upload, Arrays.copyOfRange(bytes, (int) offset, bytes.length), offset, sent);
            scene.clock.forward(Duration.ofMinutes(5));
            Workbench restarted = new Workbench(beans(), restartedStore(), scene.clock, Workbench.SMALL_PARTS);
            long stored =
                    restarted.uploads.head(scene.person, upload.id()).offset().bytes();
            assertThat(stored).isBetween(offset + sent - part, offset + sent);
            offset = stored;
        }

        Workbench last = new Workbench(beans(), restartedStore(), scene.clock, Workbench.SMALL_PARTS);
        last.append(scene.person, upload.id(), offset, scene.rest(bytes, offset));
        last.jobs.run(last.check);

        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
        assertThat(beans().getBean(MediaFiles.class).of(scene.product)).hasSize(1);
    }

    @Test
    default void eachPartIsRecordedWithItsDigest() {
        Scene scene = new Scene(this);
        byte[] bytes = video(11 * MEBIBYTE, 4);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(Arrays.copyOf(bytes, 7 * MEBIBYTE)));
        scene.bench.append(scene.person, upload.id(), 7 * MEBIBYTE, scene.rest(bytes, 7 * MEBIBYTE));

        List<StoredPart> parts = scene.bench.parts.of(upload.id());
        assertThat(parts).hasSizeGreaterThan(1);
        for (StoredPart part : parts) {
            int from = (int) part.offset().bytes();
            assertThat(part.sha256()).isEqualTo(Sha256.of(Arrays.copyOfRange(bytes, from, (int)
                    part.end().bytes())));
        }
        assertThat(parts.getLast().end().bytes()).isEqualTo(bytes.length);
    }

    @Test
    default void aWrongOffsetChangesNothing() {
        Scene scene = new Scene(this);
        Upload upload = scene.begin("phim.mp4", 1000);
        scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(video(300, 5)));

        assertProblem(
                () -> scene.bench.append(scene.person, upload.id(), 299, source(new byte[10])),
                IntakeProblem.OFFSET_DIFFERS);
        assertProblem(
                () -> scene.bench.append(scene.person, upload.id(), 301, source(new byte[10])),
                IntakeProblem.OFFSET_DIFFERS);
        assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset()).isEqualTo(new ByteSize(300));
    }

    @Test
    default void moreBytesThanAnnouncedAreRefusedAndTheTrueFileStillFits() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(2000, 6);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(Arrays.copyOf(bytes, 500)));

        assertProblem(
                () -> scene.bench.uploads.append(
                        scene.person, upload.id(), Workbench.announced(500, new byte[1501], Optional.empty())),
                IntakeProblem.LENGTH_EXCEEDED);
        assertProblem(
                () -> scene.bench.append(scene.person, upload.id(), 500, source(new byte[1501])),
                IntakeProblem.LENGTH_EXCEEDED);
        assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset()).isEqualTo(new ByteSize(500));

        scene.bench.append(scene.person, upload.id(), 500, scene.rest(bytes, 500));
        scene.bench.jobs.run(scene.bench.check);
        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    default void aPieceThatFailsItsChecksumIsThrownAwayWhole() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(6 * MEBIBYTE, 7);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        byte[] first = Arrays.copyOf(bytes, 5 * MEBIBYTE + 5);
        Checksum right =
                new Checksum(Checksum.Algorithm.SHA256, Sha256.of(first).hex());
        byte[] damaged = first.clone();
        damaged[77] ^= 1;

        assertProblem(
                () -> scene.bench.uploads.append(
                        scene.person, upload.id(), Workbench.announced(0, damaged, Optional.of(right))),
                IntakeProblem.CHECKSUM_DIFFERS);
        assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset()).isEqualTo(ByteSize.ZERO);

        scene.bench.uploads.append(scene.person, upload.id(), Workbench.announced(0, first, Optional.of(right)));
        scene.bench.append(scene.person, upload.id(), first.length, scene.rest(bytes, first.length));
        scene.bench.jobs.run(scene.bench.check);
        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    default void aSecondAttemptWithTheSameFileGoesOnWithTheFirst() {
        Scene scene = new Scene(this);
        Upload first = scene.bench.uploads.create(scene.person, scene.product, offer("phim.mp4", 900, "same"));
        scene.bench.append(scene.person, first.id(), 0, cutOffAfter(video(100, 8)));

        Upload second = scene.bench.uploads.create(scene.person, scene.product, offer("phim.mp4", 900, "same"));
        Upload other = scene.bench.uploads.create(scene.person, scene.product, offer("phim.mp4", 901, "same"));
        Person colleague = scene.bench.contributor(scene.person.organisations().getFirst());
        Upload ofColleague = scene.bench.uploads.create(colleague, scene.product, offer("phim.mp4", 900, "same"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.offset()).isEqualTo(new ByteSize(100));
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(ofColleague.id()).isNotEqualTo(first.id());
        assertThat(scene.bench.uploads.unfinished(scene.person, scene.product))
                .extracting(Upload::id)
                .containsExactly(first.id(), other.id());
    }

    @Test
    default void theSameFileBegunTwiceAtOnceIsOneUpload() throws Exception {
        Scene scene = new Scene(this);
        Callable<Upload> begin =
                () -> scene.bench.uploads.create(scene.person, scene.product, offer("phim.mp4", 900, "twice"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Upload>> all = threads.invokeAll(List.of(begin, begin, begin, begin));
            for (Future<Upload> each : all) {
                assertThat(each.get().id()).isEqualTo(all.getFirst().get().id());
            }
        }
    }

    @Test
    default void whileOneConnectionSendsAnotherIsTurnedAway() {
        Scene scene = new Scene(this);
        Upload upload = scene.begin("phim.mp4", 900);

        try (WriterLease lease = scene.bench.writers.take(upload.id()).orElseThrow()) {
            assertThat(lease.heard()).isTrue();
            assertProblem(
                    () -> scene.bench.append(scene.person, upload.id(), 0, source(video(900, 9))), IntakeProblem.BUSY);
        }

        assertThat(scene.bench
                        .append(scene.person, upload.id(), 0, source(video(900, 9)))
                        .state())
                .isEqualTo(Upload.State.COMPLETED);
    }

    @Test
    default void aSilentConnectionLosesTheUploadToTheNextOne() {
        Scene scene = new Scene(this);
        byte[] bytes = video(900, 10);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        GatedSource stalled = new GatedSource(bytes, 400, () -> {
            // The line is silent for longer than allowed; meanwhile the same phone comes back on another network.
            scene.clock.forward(WriterLease.SILENCE.plusSeconds(1));
            scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(Arrays.copyOf(bytes, 600)));
        });

        assertProblem(() -> scene.bench.append(scene.person, upload.id(), 0, stalled), IntakeProblem.BUSY);

        assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset()).isEqualTo(new ByteSize(600));
        scene.bench.append(scene.person, upload.id(), 600, scene.rest(bytes, 600));
        assertThat(readAndClose(
                        store().read(scene.bench.file(upload.mediaFile()).key())))
                .isEqualTo(bytes);
    }

    @Test
    default void anotherAccountMayNotTouchAnUpload() {
        Scene scene = new Scene(this);
        Upload upload = scene.begin("phim.mp4", 900);
        Person colleague = scene.bench.contributor(scene.person.organisations().getFirst());

        assertProblem(() -> scene.bench.uploads.head(colleague, upload.id()), IntakeProblem.NOT_YOURS);
        assertProblem(
                () -> scene.bench.append(colleague, upload.id(), 0, source(new byte[900])), IntakeProblem.NOT_YOURS);
        assertProblem(() -> scene.bench.uploads.terminate(colleague, upload.id()), IntakeProblem.NOT_YOURS);
    }

    @Test
    default void aCancelledUploadLeavesNothing() {
        Scene scene = new Scene(this);
        byte[] bytes = video(8 * MEBIBYTE, 11);
        Upload upload = scene.begin("phim.mp4", 9 * MEBIBYTE);
        scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(bytes));

        scene.bench.uploads.terminate(scene.person, upload.id());
        scene.bench.uploads.terminate(scene.person, upload.id());

        assertProblem(() -> scene.bench.uploads.head(scene.person, upload.id()), IntakeProblem.GONE);
        assertThat(store().stat(ObjectKey.uploadTail(upload.id()))).isEmpty();
        UploadRecord record = scene.bench.rows.find(upload.id()).orElseThrow();
        assertProblem(
                () -> store().complete(record.write(), scene.bench.parts.of(upload.id())),
                StorageProblem.PARTED_WRITE_GONE);
    }

    @Test
    default void anUploadCancelledWhileItRunsStopsAtItsNextBytes() {
        Scene scene = new Scene(this);
        byte[] bytes = video(900, 12);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        GatedSource running = new GatedSource(bytes, 400, () -> {
            scene.clock.forward(Duration.ofSeconds(4));
            scene.bench.uploads.terminate(scene.person, upload.id());
        });

        assertThatThrownBy(() -> scene.bench.append(scene.person, upload.id(), 0, running))
                .isInstanceOf(KhosoException.class);

        assertProblem(() -> scene.bench.uploads.head(scene.person, upload.id()), IntakeProblem.GONE);
    }

    @Test
    default void anUploadLeftAloneExpiresAndItsBytesAreFreed() {
        Scene scene = new Scene(this);
        Upload left = scene.begin("phim.mp4", 9 * MEBIBYTE);
        scene.bench.append(scene.person, left.id(), 0, cutOffAfter(video(6 * MEBIBYTE, 13)));
        scene.clock.forward(Duration.ofDays(5));
        Upload living = scene.begin("khac.mp4", 900);
        scene.clock.forward(Duration.ofDays(2).plusMinutes(1));

        scene.bench.clearance.run();

        assertProblem(() -> scene.bench.uploads.head(scene.person, left.id()), IntakeProblem.GONE);
        assertThat(scene.bench.uploads.head(scene.person, living.id()).state()).isEqualTo(Upload.State.RECEIVING);
        UploadRecord record = scene.bench.rows.find(left.id()).orElseThrow();
        assertProblem(
                () -> store().complete(record.write(), scene.bench.parts.of(left.id())),
                StorageProblem.PARTED_WRITE_GONE);
    }

    @Test
    default void everyPieceGivesTheUploadNewTime() {
        Scene scene = new Scene(this);
        Upload upload = scene.begin("phim.mp4", 900);
        scene.clock.forward(Duration.ofDays(6));
        scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(video(100, 14)));
        scene.clock.forward(Duration.ofDays(6));

        scene.bench.clearance.run();

        assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset()).isEqualTo(new ByteSize(100));
    }

    @Test
    default void aCrashBetweenStoreAndDatabaseIsHealedByTheNextLook() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(6 * MEBIBYTE, 15);
        Upload upload = scene.crashBeforeHandOver(bytes);

        Upload healed = scene.bench.uploads.head(scene.person, upload.id());

        assertThat(healed.state()).isEqualTo(Upload.State.COMPLETED);
        scene.bench.jobs.run(scene.bench.check);
        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    default void aCrashBetweenStoreAndDatabaseIsHealedWithoutAnybodyLooking() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(6 * MEBIBYTE, 16);
        Upload upload = scene.crashBeforeHandOver(bytes);

        scene.bench.clearance.run();
        scene.bench.clearance.run();

        scene.bench.jobs.run(scene.bench.check);
        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    default void sweepingACompletedUploadLeavesItsFile() {
        Scene scene = new Scene(this);
        byte[] bytes = video(900, 17);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        scene.bench.append(scene.person, upload.id(), 0, source(bytes));
        scene.clock.forward(Duration.ofHours(1));

        scene.bench.clearance.run();

        assertThat(readAndClose(
                        store().read(scene.bench.file(upload.mediaFile()).key())))
                .isEqualTo(bytes);
    }

    @Test
    default void anUploadThatTheStoreHasLostEndsSoThatANewOneCanBegin() {
        Scene scene = new Scene(this);
        Upload upload = scene.bench.uploads.create(scene.person, scene.product, offer("phim.mp4", 900, "lost"));
        store().abort(scene.bench.rows.find(upload.id()).orElseThrow().write());

        assertProblem(
                () -> scene.bench.append(scene.person, upload.id(), 0, source(video(900, 18))),
                StorageProblem.PARTED_WRITE_GONE);

        Upload again = scene.bench.uploads.create(scene.person, scene.product, offer("phim.mp4", 900, "lost"));
        assertThat(again.id()).isNotEqualTo(upload.id());
        assertThat(again.offset()).isEqualTo(ByteSize.ZERO);
    }

    @Test
    default void bytesChangedInTheStoreAreNoticed() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(6 * MEBIBYTE, 19);
        Upload upload = scene.begin("phim.mp4", bytes.length);
        scene.bench.append(scene.person, upload.id(), 0, source(bytes));
        bytes[5 * MEBIBYTE] ^= 1;
        ObjectKey key = scene.bench.file(upload.mediaFile()).key();
        store().put(key, source(bytes), new ByteSize(bytes.length), "video/mp4");

        scene.bench.jobs.run(scene.bench.check);

        assertThat(scene.bench.file(upload.mediaFile()).state())
                .isEqualTo(new MediaFile.State.Refused(IntakeProblem.DAMAGED_IN_STORE.code(), ""));
    }

    @Test
    default void twentyUploadsAtATimeDoNotMix() throws Exception {
        Scene scene = new Scene(this);
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Upload>> all = java.util.stream.IntStream.range(0, 20)
                    .<Callable<Upload>>mapToObj(number -> () -> {
                        byte[] bytes = video(MEBIBYTE / 2 + number, 100 + number);
                        Upload upload = scene.begin("phim" + number + ".mp4", bytes.length);
                        scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(Arrays.copyOf(bytes, 99_999)));
                        return scene.bench.append(scene.person, upload.id(), 99_999, scene.rest(bytes, 99_999));
                    })
                    .toList();
            List<Future<Upload>> done = threads.invokeAll(all);
            for (int number = 0; number < 20; number++) {
                MediaFile file = scene.bench.file(done.get(number).get().mediaFile());
                assertThat(readAndClose(store().read(file.key())))
                        .isEqualTo(video(MEBIBYTE / 2 + number, 100 + number));
            }
        }
    }

    @Test
    default void aWholeFileGoesTheSameWay() throws Exception {
        Scene scene = new Scene(this);
        byte[] bytes = video(5 * MEBIBYTE + 1, 20);

        var id = scene.bench.intake.receiveWhole(
                scene.person, scene.product, offer("phim.mp4", bytes.length, "ignored"), source(bytes));
        scene.bench.jobs.run(scene.bench.check);

        assertThat(beans().getBean(MediaFiles.class).get(id).state())
                .isEqualTo(new MediaFile.State.Accepted(Sha256.of(bytes), "video/mp4"));
    }

    @Test
    default void aWholeFileThatIsShorterOrLongerThanSaidLeavesNothing() {
        Scene scene = new Scene(this);

        assertProblem(
                () -> scene.bench.intake.receiveWhole(
                        scene.person, scene.product, offer("phim.mp4", 901, ""), source(video(900, 21))),
                IntakeProblem.INCOMPLETE);
        assertProblem(
                () -> scene.bench.intake.receiveWhole(
                        scene.person, scene.product, offer("phim.mp4", 899, ""), source(video(900, 21))),
                IntakeProblem.LENGTH_EXCEEDED);

        assertThat(scene.bench.uploads.unfinished(scene.person, scene.product)).isEmpty();
        assertThat(beans().getBean(MediaFiles.class).of(scene.product)).isEmpty();
    }

    /** Asserts that the call fails with the given problem. */
    static void assertProblem(ThrowingCallable call, ErrorCode expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        thrown -> assertThat(thrown.errorCode()).isEqualTo(expected));
    }

    /** A contributor with a draft and the intake over the store under test. */
    final class Scene {

        final MovableClock clock = new MovableClock();
        final Workbench bench;
        final Person person;
        final ProductId product;
        private final BeanFactory beans;
        private final ObjectStore store;

        Scene(UploadsContract contract) {
            this.beans = contract.beans();
            this.store = contract.store();
            this.bench = new Workbench(beans, store, clock);
            this.person = bench.contributor(bench.organisation());
            this.product = bench.draft(person);
        }

        Upload begin(String name, long length) {
            return bench.uploads.create(person, product, offer(name, length, ""));
        }

        /**
         * Sends so many bytes to a process that then does nothing any more, as one that was killed: whatever it held, its
         * thread never goes on and never cleans up.
         */
        void sendUntilKilled(Upload upload, byte[] bytes, long offset, int killedAfter) throws InterruptedException {
            Workbench doomed = new Workbench(beans, store, clock, Workbench.SMALL_PARTS);
            CountDownLatch killed = new CountDownLatch(1);
            GatedSource line = new GatedSource(bytes, killedAfter, () -> {
                killed.countDown();
                LockSupport.park();
                throw new IllegalStateException("nobody wakes the dead");
            });
            Thread.ofVirtual().start(() -> doomed.append(person, upload.id(), offset, line));
            assertThat(killed.await(30, TimeUnit.SECONDS)).isTrue();
        }

        java.io.InputStream rest(byte[] bytes, long offset) {
            return source(Arrays.copyOfRange(bytes, (int) offset, bytes.length));
        }

        Sha256 accepted(Upload upload) {
            MediaFile.State state = bench.file(upload.mediaFile()).state();
            assertThat(state).isInstanceOf(MediaFile.State.Accepted.class);
            return ((MediaFile.State.Accepted) state).sha256();
        }

        /** All bytes and the object are in the store, but the database does not know of a file yet. */
        Upload crashBeforeHandOver(byte[] bytes) {
            Upload upload = begin("phim.mp4", bytes.length);
            ObjectStore crashing = new CrashingStore(store);
            Workbench before = new Workbench(beans, crashing, Clock.systemUTC());
            assertThatThrownBy(() -> before.append(person, upload.id(), 0, source(bytes)))
                    .isInstanceOf(CrashingStore.Crash.class);
            assertThat(beans.getBean(MediaFiles.class).find(upload.mediaFile())).isEmpty();
            return upload;
        }
    }
}
