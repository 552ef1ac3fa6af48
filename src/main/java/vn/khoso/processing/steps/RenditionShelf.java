package vn.khoso.processing.steps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.RenditionPart;
import vn.khoso.catalogue.Renditions;
import vn.khoso.processing.Step;
import vn.khoso.processing.Workpiece;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.RenditionId;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.MadePicture;
import vn.khoso.tools.MediaFacts;

/**
 * Stores what a step made: first the bytes, then the record, so that no record points to nothing; last the bytes of the
 * earlier result go. Every result has object keys of its own, so that a reader of the earlier one never gets a mix.
 */
@Component
class RenditionShelf {

    private static final Logger LOG = LoggerFactory.getLogger(RenditionShelf.class);

    private final ObjectStore store;
    private final Renditions renditions;

    RenditionShelf(ObjectStore store, Renditions renditions) {
        this.store = store;
        this.renditions = renditions;
    }

    /**
     * What there is of a rendition.
     *
     * @param file where it lies
     * @param contentType what it is served as
     * @param widthPx of pictures and video
     * @param heightPx of pictures and video
     * @param duration of sound and video
     */
    record Made(
            Path file,
            String contentType,
            Optional<Integer> widthPx,
            Optional<Integer> heightPx,
            Optional<Duration> duration) {

        static Made of(MadePicture picture) {
            return new Made(
                    picture.file(),
                    picture.mediaType(),
                    Optional.of(picture.widthPx()),
                    Optional.of(picture.heightPx()),
                    Optional.empty());
        }

        static Made of(Path file, String contentType, MediaFacts facts) {
            return new Made(
                    file,
                    contentType,
                    facts.video().map(video -> video.widthPx()),
                    facts.video().map(video -> video.heightPx()),
                    Optional.of(facts.duration()));
        }

        static Made of(Path file, String contentType) {
            return new Made(file, contentType, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Keeps a rendition of one file. */
    void keep(Workpiece workpiece, Step step, RenditionKind kind, Made made) throws IOException {
        keep(workpiece, step, kind, made, List.of());
    }

    /**
     * Keeps a bundle.
     *
     * @param main what is served for the bundle as a whole; also one of its inner files where it lies among them
     * @param inner the inner files, known by the names of their files
     */
    void keep(Workpiece workpiece, Step step, RenditionKind kind, Made main, List<Made> inner) throws IOException {
        RenditionId id = RenditionId.random();
        int recipe = step.name().recipe();
        String folder = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + id + "/";
        List<RenditionPart> parts = new ArrayList<>();
        for (Made made : inner) {
            String name = String.valueOf(made.file().getFileName());
            ObjectKey key = ObjectKey.rendition(workpiece.file().id(), folder + name, recipe);
            ByteSize size = put(key, made);
            parts.add(new RenditionPart(name, key, made.contentType(), size, made.widthPx(), made.heightPx()));
        }
        String mainName = String.valueOf(main.file().getFileName());
        ObjectKey mainKey = ObjectKey.rendition(workpiece.file().id(), folder + mainName, recipe);
        ByteSize size = inner.contains(main) ? new ByteSize(Files.size(main.file())) : put(mainKey, main);
        Set<ObjectKey> left = renditions.keep(
                new Rendition(
                        id,
                        workpiece.file().id(),
                        kind,
                        recipe,
                        mainKey,
                        main.contentType(),
                        size,
                        main.widthPx(),
                        main.heightPx(),
                        main.duration()),
                parts);
        remove(left);
    }

    /** Takes a rendition away that the original does not have any more. */
    void drop(Workpiece workpiece, RenditionKind kind) {
        remove(renditions.drop(workpiece.file().id(), kind));
    }

    private ByteSize put(ObjectKey key, Made made) throws IOException {
        ByteSize size = new ByteSize(Files.size(made.file()));
        try (InputStream bytes = Files.newInputStream(made.file())) {
            store.put(key, bytes, size, made.contentType());
        }
        return size;
    }

    /** What cannot be removed now only takes room; the step has done its work all the same. */
    private void remove(Set<ObjectKey> objects) {
        for (ObjectKey object : objects) {
            try {
                store.delete(object);
            } catch (KhosoException e) {
                LOG.warn(
                        "an unused object stays key={} problem={}",
                        object,
                        e.errorCode().code());
            }
        }
    }
}
