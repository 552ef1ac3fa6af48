package vn.khoso.web.studio;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.processing.Progress;
import vn.khoso.processing.StepProgress;
import vn.khoso.shared.ProductId;
import vn.khoso.web.problem.ProblemSentences;

/** Puts together the files of a product, their steps and the sentences of what went wrong. */
@Component
class FileRows {

    private final MediaFiles files;
    private final Progress progress;
    private final ProblemSentences sentences;
    private final MessageSource messages;

    FileRows(MediaFiles files, Progress progress, ProblemSentences sentences, MessageSource messages) {
        this.messages = messages;
        this.files = files;
        this.progress = progress;
        this.sentences = sentences;
    }

    List<FileRow> of(ProductId product, Locale locale) {
        List<StepProgress> steps = progress.of(product);
        return files.of(product).stream().map(file -> row(file, steps, locale)).toList();
    }

    private FileRow row(MediaFile file, List<StepProgress> steps, Locale locale) {
        List<FileRow.StepRow> own = steps.stream()
                .filter(step -> step.mediaFile().equals(file.id()))
                .map(step -> new FileRow.StepRow(step, sentence(step, locale), note(step, locale)))
                .toList();
        @Nullable
        String refused = file.state() instanceof MediaFile.State.Refused why
                ? sentences.of(why.problemCode(), why.problemDetail(), locale)
                : null;
        return new FileRow(file, own, refused);
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
