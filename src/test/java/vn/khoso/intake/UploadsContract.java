package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khoso.intake.UploadScene.assertProblem;
import static vn.khoso.intake.Workbench.offer;
import static vn.khoso.intake.Workbench.video;
import static vn.khoso.storage.TestBytes.cutOffAfter;
import static vn.khoso.storage.TestBytes.readAndClose;
import static vn.khoso.storage.TestBytes.source;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.khoso.account.Person;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.StoredPart;

/** What uploads promise on every store while bytes arrive; the contracts it builds on say how they end and what is sent whole. */
interface UploadsContract extends UploadEndsContract, WholeFilesContract {

    @Test
    default void aFileInOnePieceBecomesAnAcceptedMediaFile() throws Exception {
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
    default void twentyUploadsAtATimeDoNotMix() throws Exception {
        UploadScene scene = scene();
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
}
