package vn.khoso.processing.steps;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.NearDuplicates;
import vn.khoso.catalogue.SoundPrint;
import vn.khoso.catalogue.SoundPrints;
import vn.khoso.processing.Step;
import vn.khoso.processing.StepName;
import vn.khoso.processing.Workpiece;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.Likenesses;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.SoundMarks;

/**
 * Finds out what a main file looks and sounds like, so that files that resemble it are found: of a picture the picture,
 * of a document its first page, of a film its poster, of recordings the sound. What a file does not give is missed by
 * nobody, so that is only logged.
 */
@Component
class LikenessStep implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(LikenessStep.class);
    private static final DetectedType JPEG = new DetectedType("image/jpeg", "jpg", MediaFamily.IMAGE);
    private static final int FIRST_SERVER_ERROR = 500;

    private final NearDuplicates duplicates;
    private final SoundPrints soundPrints;
    private final Likenesses likenesses;
    private final SoundMarks sounds;
    private final Pictures pictures;
    private final Ffmpeg ffmpeg;

    LikenessStep(
            NearDuplicates duplicates,
            SoundPrints soundPrints,
            Likenesses likenesses,
            SoundMarks sounds,
            Pictures pictures,
            Ffmpeg ffmpeg) {
        this.duplicates = duplicates;
        this.soundPrints = soundPrints;
        this.likenesses = likenesses;
        this.sounds = sounds;
        this.pictures = pictures;
        this.ffmpeg = ffmpeg;
    }

    @Override
    public StepName name() {
        return StepName.LIKENESS;
    }

    @Override
    public void run(Workpiece workpiece) {
        if (workpiece.file().role() != MediaRole.MAIN) {
            return;
        }
        missedByNobody(workpiece, () -> keepSound(workpiece));
        missedByNobody(workpiece, () -> keepPicture(workpiece));
    }

    private static void missedByNobody(Workpiece workpiece, Runnable hint) {
        try {
            hint.run();
        } catch (KhosoException e) {
            if (e.errorCode().status() >= FIRST_SERVER_ERROR) {
                throw e;
            }
            LOG.info(
                    "nothing is known of what a file looks or sounds like: mediaFile={} because={}",
                    workpiece.file().id(),
                    e.errorCode().code());
        }
    }

    private void keepSound(Workpiece workpiece) {
        switch (workpiece.source().type().family()) {
            case AUDIO, VIDEO -> soundPrints.keep(workpiece.file().id(), new SoundPrint(sounds.of(workpiece.source())));
            case IMAGE, DOCUMENT, CAPTIONS, OTHER -> {
                // silent
            }
        }
    }

    private void keepPicture(Workpiece workpiece) {
        picture(workpiece)
                .ifPresent(picture -> duplicates.keepPicture(workpiece.file().id(), likenesses.ofPicture(picture)));
    }

    private Optional<MediaSource> picture(Workpiece workpiece) {
        MediaSource source = workpiece.source();
        if (likenesses.reads(source)) {
            return Optional.of(source);
        }
        return switch (source.type().family()) {
            case IMAGE, DOCUMENT ->
                pictures.webImages(source, workpiece.directory()).stream()
                        .findFirst()
                        .map(made -> new MediaSource(made.file(), JPEG));
            case VIDEO -> {
                ffmpeg.poster(source, workpiece.directory().resolve("poster.jpg"));
                yield Optional.of(new MediaSource(workpiece.directory().resolve("poster.jpg"), JPEG));
            }
            case AUDIO, CAPTIONS, OTHER -> Optional.empty();
        };
    }
}
