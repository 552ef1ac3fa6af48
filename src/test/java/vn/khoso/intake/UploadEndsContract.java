package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khoso.intake.UploadScene.assertProblem;
import static vn.khoso.intake.Workbench.offer;
import static vn.khoso.intake.Workbench.video;
import static vn.khoso.storage.TestBytes.cutOffAfter;
import static vn.khoso.storage.TestBytes.readAndClose;
import static vn.khoso.storage.TestBytes.source;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.khoso.account.Person;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.StorageProblem;

/** How uploads end on every store when no whole file arrives: another account, cancelling, expiry, crashes and losses. */
interface UploadEndsContract extends UploadsOnAStore {

    @Test
    default void anotherAccountMayNotTouchAnUpload() {
        UploadScene scene = scene();
        Upload upload = scene.begin("phim.mp4", 900);
        Person colleague = scene.bench.contributor(scene.person.organisations().getFirst());

        assertProblem(() -> scene.bench.uploads.head(colleague, upload.id()), IntakeProblem.NOT_YOURS);
        assertProblem(
                () -> scene.bench.append(colleague, upload.id(), 0, source(new byte[900])), IntakeProblem.NOT_YOURS);
        assertProblem(() -> scene.bench.uploads.terminate(colleague, upload.id()), IntakeProblem.NOT_YOURS);
    }

    @Test
    default void aCancelledUploadLeavesNothing() {
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
        Upload upload = scene.begin("phim.mp4", 900);
        scene.clock.forward(Duration.ofDays(6));
        scene.bench.append(scene.person, upload.id(), 0, cutOffAfter(video(100, 14)));
        scene.clock.forward(Duration.ofDays(6));

        scene.bench.clearance.run();

        assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset()).isEqualTo(new ByteSize(100));
    }

    @Test
    default void aCrashBetweenStoreAndDatabaseIsHealedByTheNextLook() throws Exception {
        UploadScene scene = scene();
        byte[] bytes = video(6 * MEBIBYTE, 15);
        Upload upload = scene.crashBeforeHandOver(bytes);

        Upload healed = scene.bench.uploads.head(scene.person, upload.id());

        assertThat(healed.state()).isEqualTo(Upload.State.COMPLETED);
        scene.bench.jobs.run(scene.bench.check);
        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    default void aCrashBetweenStoreAndDatabaseIsHealedWithoutAnybodyLooking() throws Exception {
        UploadScene scene = scene();
        byte[] bytes = video(6 * MEBIBYTE, 16);
        Upload upload = scene.crashBeforeHandOver(bytes);

        scene.bench.clearance.run();
        scene.bench.clearance.run();

        scene.bench.jobs.run(scene.bench.check);
        assertThat(scene.accepted(upload)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    default void sweepingACompletedUploadLeavesItsFile() {
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
        UploadScene scene = scene();
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
}
