package vn.khoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFileAccepted;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.NearDuplicates;
import vn.khoso.catalogue.SoundPrint;
import vn.khoso.catalogue.SoundPrints;
import vn.khoso.jobs.JobHandler;
import vn.khoso.jobs.JobKind;
import vn.khoso.jobs.JobTerms;
import vn.khoso.jobs.Jobs;
import vn.khoso.jobs.RetryRule;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.storage.ObjectStore;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.FileTypes;
import vn.khoso.tools.Likenesses;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.SoundMarks;

/**
 * Finds out what an accepted main file looks and sounds like, so that files that resemble it are found: of a picture the
 * picture, of a document its first page, of a film its poster, of recordings the sound. A hint that cannot be given is
 * missed by nobody, so failures are only logged.
 */
@Component
class LikenessJob implements JobHandler<MediaFileId> {

    static final JobKind<MediaFileId> KIND = JobKind.quick("intake.likeness", MediaFileId.class)
            .retrying(new RetryRule(2, Duration.ofSeconds(30), Duration.ofSeconds(30)));

    private static final Logger LOG = LoggerFactory.getLogger(LikenessJob.class);

    private final MediaFiles files;
    private final NearDuplicates duplicates;
    private final SoundPrints soundPrints;
    private final ObjectStore store;
    private final ScratchFiles scratch;
    private final Jobs jobs;
    private final LikenessTools tools;

    LikenessJob(
            MediaFiles files,
            NearDuplicates duplicates,
            SoundPrints soundPrints,
            ObjectStore store,
            ScratchFiles scratch,
            Jobs jobs,
            LikenessTools tools) {
        this.files = files;
        this.duplicates = duplicates;
        this.soundPrints = soundPrints;
        this.store = store;
        this.scratch = scratch;
        this.jobs = jobs;
        this.tools = tools;
    }

    /** The tools that make a mark of a file. */
    @Component
    record LikenessTools(FileTypes types, Pictures pictures, Ffmpeg ffmpeg, Likenesses likenesses, SoundMarks sounds) {

        private static final DetectedType JPEG = new DetectedType("image/jpeg", "jpg", MediaFamily.IMAGE);

        /** Returns the picture that stands for the file; empty when there is none. */
        Optional<MediaSource> picture(MediaSource source, Path directory) {
            if (likenesses.reads(source)) {
                return Optional.of(source);
            }
            return switch (source.type().family()) {
                case IMAGE, DOCUMENT ->
                    pictures.webImages(source, directory).stream()
                            .findFirst()
                            .map(made -> new MediaSource(made.file(), JPEG));
                case VIDEO -> {
                    Path poster = directory.resolve("poster.jpg");
                    yield Optional.of(
                            new MediaSource(ffmpeg.poster(source, poster).file(), JPEG));
                }
                case AUDIO, CAPTIONS, OTHER -> Optional.empty();
            };
        }

        /** Returns what the file sounds like; empty where there is no sound. */
        SoundPrint sound(MediaSource source) {
            return switch (source.type().family()) {
                case AUDIO, VIDEO -> new SoundPrint(sounds.of(source));
                case IMAGE, DOCUMENT, CAPTIONS, OTHER -> new SoundPrint(new int[0]);
            };
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MediaFileAccepted accepted) {
        MediaFileId id = accepted.mediaFileId();
        if (files.get(id).role() == MediaRole.MAIN) {
            jobs.schedule(KIND, id.toString(), id, JobTerms.USUAL.later());
        }
    }

    @Override
    public JobKind<MediaFileId> kind() {
        return KIND;
    }

    @Override
    public void run(MediaFileId id) throws IOException {
        MediaFile file = files.get(id);
        DetectedType type = file.detectedType().flatMap(tools.types()::accepted).orElse(null);
        if (type == null) {
            return;
        }
        Path directory = scratch.newDirectory();
        try (ScratchFile copy = scratch.openFor(file.size());
                InputStream bytes = store.read(file.key())) {
            copy.fill(bytes, file.size().bytes());
            MediaSource source = new MediaSource(copy.path(), type);
            soundPrints.keep(id, tools.sound(source));
            tools.picture(source, directory)
                    .ifPresent(picture ->
                            duplicates.keepPicture(id, tools.likenesses().ofPicture(picture)));
        } finally {
            scratch.remove(directory);
        }
    }

    @Override
    public void onGivenUp(MediaFileId id, KhosoException problem) {
        LOG.info(
                "Nothing is known of what a file looks and sounds like: mediaFile={} because={}",
                id,
                problem.errorCode());
    }
}
