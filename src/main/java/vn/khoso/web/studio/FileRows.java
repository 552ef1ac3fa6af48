package vn.khoso.web.studio;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.Replacements;
import vn.khoso.intake.FileRoles;
import vn.khoso.processing.Progress;
import vn.khoso.processing.StepProgress;
import vn.khoso.shared.ProductId;
import vn.khoso.web.problem.ProblemSentences;

/** Puts together the files of a product, their steps and the sentences of what went wrong. */
@Component
class FileRows {

    private final MediaFiles files;
    private final Replacements replacements;
    private final FileRoles fileRoles;
    private final Progress progress;
    private final ProblemSentences sentences;
    private final MessageSource messages;
    private final Clock clock;

    FileRows(
            MediaFiles files,
            Replacements replacements,
            FileRoles fileRoles,
            Progress progress,
            ProblemSentences sentences,
            MessageSource messages,
            Clock clock) {
        this.messages = messages;
        this.files = files;
        this.replacements = replacements;
        this.fileRoles = fileRoles;
        this.progress = progress;
        this.sentences = sentences;
        this.clock = clock;
    }

    List<FileRow> of(ProductId product, Locale locale) {
        return rows(product, files.of(product), locale);
    }

    /** Returns the new versions of the product's main files that are not in use yet. */
    List<FileRow> waiting(ProductId product, Locale locale) {
        return rows(product, replacements.waiting(product), locale);
    }

    private List<FileRow> rows(ProductId product, List<MediaFile> shown, Locale locale) {
        List<StepProgress> steps = progress.of(product);
        return shown.stream().map(file -> row(file, steps, locale)).toList();
    }

    private FileRow row(MediaFile file, List<StepProgress> steps, Locale locale) {
        List<FileRow.StepRow> own = steps.stream()
                .filter(step -> step.mediaFile().equals(file.id()))
                .map(step -> new FileRow.StepRow(step, time(step), sentence(step, locale), note(step, locale)))
                .toList();
        @Nullable
        String refused = file.state() instanceof MediaFile.State.Refused why
                ? sentences.of(why.problemCode(), why.problemDetail(), locale)
                : null;
        return new FileRow(file, fileRoles.fitting(file), own, refused);
    }

    private Optional<Duration> time(StepProgress step) {
        return step.took()
                .or(() -> step.startedAt().map(start -> Duration.between(start, clock.instant())))
                .filter(time -> !time.isNegative());
    }

    private @Nullable String sentence(StepProgress step, Locale locale) {
        return step.state() instanceof StepProgress.State.Failed why
                ? sentences.of(why.problemCode(), why.problemDetail(), locale)
                : null;
    }

    private @Nullable String note(StepProgress step, Locale locale) {
        return step.note()
                .map(note -> messages.getMessage(
                        "studio.step.note." + note.about().slug(), note.values().toArray(), locale))
                .orElse(null);
    }
}
