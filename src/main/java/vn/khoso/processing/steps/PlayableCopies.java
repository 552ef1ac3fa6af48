package vn.khoso.processing.steps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.StorageProblem;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;

/**
 * The playable copy as a source for what comes after it: already upright, in standard range and quick to decode, so the
 * largest size of a stream is copied from it. Where there is none yet the original serves as well.
 */
@Component
class PlayableCopies {

    private static final DetectedType MP4 = new DetectedType("video/mp4", "mp4", MediaFamily.VIDEO);

    private final Renditions renditions;
    private final ObjectStore store;

    PlayableCopies(Renditions renditions, ObjectStore store) {
        this.renditions = renditions;
        this.store = store;
    }

    /** Returns the playable copy in the directory of the work, or the original. */
    MediaSource sourceFor(Workpiece workpiece) throws IOException {
        Optional<Rendition> playable = renditions.of(workpiece.file().product()).stream()
                .filter(rendition ->
                        rendition.mediaFile().equals(workpiece.file().id()))
                .filter(rendition -> rendition.kind() == RenditionKind.PLAYABLE_VIDEO)
                .filter(rendition -> rendition.recipe() == StepName.PLAYABLE_VIDEO.recipe())
                .findFirst();
        if (playable.isEmpty()) {
            return workpiece.source();
        }
        Path copy = workpiece.directory().resolve("playable-copy.mp4");
        try (InputStream bytes = store.read(playable.get().key())) {
            Files.copy(bytes, copy);
            return new MediaSource(copy, MP4);
        } catch (KhosoException e) {
            if (e.errorCode() == StorageProblem.OBJECT_MISSING) {
                return workpiece.source();
            }
            throw e;
        }
    }
}
