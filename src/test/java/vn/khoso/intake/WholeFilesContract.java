package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khoso.intake.UploadScene.assertProblem;
import static vn.khoso.intake.Workbench.offer;
import static vn.khoso.intake.Workbench.video;
import static vn.khoso.storage.TestBytes.source;

import org.junit.jupiter.api.Test;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.shared.Sha256;

/** What files promise that are sent whole, by a plain form, on every store. */
interface WholeFilesContract extends UploadsOnAStore {

    @Test
    default void aWholeFileGoesTheSameWay() throws Exception {
        UploadScene scene = scene();
        byte[] bytes = video(5 * MEBIBYTE + 1, 20);

        var id = scene.bench.intake.receiveWhole(
                scene.person, scene.product, offer("phim.mp4", bytes.length, "ignored"), source(bytes));
        scene.bench.jobs.run(scene.bench.check);

        assertThat(beans().getBean(MediaFiles.class).get(id).state())
                .isEqualTo(new MediaFile.State.Accepted(Sha256.of(bytes), "video/mp4"));
    }

    @Test
    default void aWholeFileThatIsShorterOrLongerThanSaidLeavesNothing() {
        UploadScene scene = scene();

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
}
