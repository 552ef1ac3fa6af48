package vn.khoso.tools.ffmpeg;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.Renditions;
import vn.khoso.intake.OfferedFile;
import vn.khoso.intake.Piece;
import vn.khoso.intake.Upload;
import vn.khoso.intake.Uploads;
import vn.khoso.processing.Processing;
import vn.khoso.processing.Progress;
import vn.khoso.processing.StepName;
import vn.khoso.processing.StepProgress;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;

/** The library as an officer uses it: files are sent to it, and waited for. */
class LabLibrary {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final BeanFactory beans;
    private final People people;
    private final Renditions renditions;
    private final Progress progress;
    private @Nullable Person officer;

    LabLibrary(BeanFactory beans, People people, Renditions renditions, Progress progress) {
        this.beans = beans;
        this.people = people;
        this.renditions = renditions;
        this.progress = progress;
    }

    /** A product whose only file was sent, and when its last byte was answered. */
    record Sent(ProductId product, MediaFileId file, long lastByteAt) {}

    /** One for all files: to hash a password takes as long as to look at a picture. */
    private Person officer() {
        Person known = officer;
        if (known == null) {
            known = people.of("nong-dan-21499", Role.CONTRIBUTOR);
            officer = known;
        }
        return known;
    }

    Sent send(Path file, ProductKind kind) throws IOException {
        Person officer = officer();
        ProductId product = beans.getBean(EditorialDesk.class)
                .openDraft(officer, new OrganisationId("nong-dan-21499"), kind)
                .id();
        OfferedFile offered =
                new OfferedFile(MediaRole.MAIN, String.valueOf(file.getFileName()), "", new ByteSize(Files.size(file)));
        Uploads uploads = beans.getBean(Uploads.class);
        Upload upload = uploads.create(officer, product, offered);
        try (InputStream bytes = Files.newInputStream(file)) {
            uploads.append(officer, upload.id(), new Piece(ByteSize.ZERO, bytes));
        }
        return new Sent(product, upload.mediaFile(), System.nanoTime());
    }

    Duration untilPlayable(Sent sent) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> renditions.of(sent.product()).stream()
                        .anyMatch(made -> made.kind() == RenditionKind.PLAYABLE_VIDEO));
        return Duration.ofNanos(System.nanoTime() - sent.lastByteAt());
    }

    void finish(ProductId product) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            List<StepProgress> steps = progress.of(product);
            return !steps.isEmpty() && steps.stream().allMatch(StepProgress::isOver);
        });
    }

    /** Milliseconds of the step while nothing else runs. */
    long alone(Sent clip) {
        beans.getBean(Processing.class).again(clip.file(), StepName.PLAYABLE_VIDEO);
        finish(clip.product());
        return progress.of(clip.product()).stream()
                .filter(each -> each.step() == StepName.PLAYABLE_VIDEO)
                .flatMap(each -> each.took().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }
}
