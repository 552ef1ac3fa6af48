package vn.khoso.processing.steps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.RenditionId;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFacts;

/** Stores what a step made: first the bytes, then the record, so that no record points to nothing. */
@Component
class RenditionShelf {

    private final ObjectStore store;
    private final Renditions renditions;

    RenditionShelf(ObjectStore store, Renditions renditions) {
        this.store = store;
        this.renditions = renditions;
    }

    void keep(Workpiece workpiece, StepName step, RenditionKind kind, MadePicture picture) throws IOException {
        keep(
                workpiece,
                step,
                kind,
                picture.file(),
                picture.mediaType(),
                new Measures(Optional.of(picture.widthPx()), Optional.of(picture.heightPx()), Optional.empty()));
    }

    void keep(Workpiece workpiece, StepName step, RenditionKind kind, Path file, String contentType, MediaFacts facts)
            throws IOException {
        keep(
                workpiece,
                step,
                kind,
                file,
                contentType,
                new Measures(
                        facts.video().map(video -> video.widthPx()),
                        facts.video().map(video -> video.heightPx()),
                        Optional.of(facts.duration())));
    }

    private void keep(
            Workpiece workpiece, StepName step, RenditionKind kind, Path file, String contentType, Measures measures)
            throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT);
        ObjectKey key = ObjectKey.rendition(workpiece.file().id(), name, step.recipe());
        ByteSize size = new ByteSize(Files.size(file));
        try (InputStream bytes = Files.newInputStream(file)) {
            store.put(key, bytes, size, contentType);
        }
        renditions.keep(new Rendition(
                RenditionId.random(),
                workpiece.file().id(),
                kind,
                step.recipe(),
                key,
                contentType,
                size,
                measures.widthPx(),
                measures.heightPx(),
                measures.duration()));
    }

    private record Measures(Optional<Integer> widthPx, Optional<Integer> heightPx, Optional<Duration> duration) {}
}
