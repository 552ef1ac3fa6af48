package vn.khoso.web.studio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.processing.StepProgress;

/**
 * A file of a product as the studio shows it.
 *
 * @param file the file
 * @param roles what else it may be for
 * @param steps how far its processing is
 * @param sentence why it was refused, in the reader's language
 */
record FileRow(
        MediaFile file,
        List<MediaRole> roles,
        List<StepRow> steps,
        @Nullable String sentence) {

    /** Returns {@code received}, {@code accepted} or {@code refused}, for classes and words. */
    public String state() {
        return switch (file.state()) {
            case MediaFile.State.Received received -> "received";
            case MediaFile.State.Accepted accepted -> "accepted";
            case MediaFile.State.Refused refused -> "refused";
            case MediaFile.State.Standby standby -> "accepted";
            case MediaFile.State.Replaced replaced -> "replaced";
            case MediaFile.State.Detached detached -> "detached";
        };
    }

    /** Returns the sign for the file: by its type once that is known. */
    public String icon() {
        String type = file.detectedType().orElse(file.claimedType());
        if (file.role() == MediaRole.CAPTIONS) {
            return "closed-captioning";
        }
        return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
            case "video" -> "film-strip";
            case "audio" -> "headphones";
            case "image" -> "image";
            default -> "file-text";
        };
    }

    /** Tells whether something is still going on with the file. */
    public boolean working() {
        return file.state() instanceof MediaFile.State.Received
                || steps.stream().anyMatch(step -> !step.progress().isOver());
    }

    /** Tells whether it was processed, with nothing left to do or to tell. */
    public boolean finished() {
        return !steps.isEmpty() && steps.stream().allMatch(step -> "done".equals(step.state()) && step.note() == null);
    }

    /** Tells whether one of its frames stands for it. */
    public boolean hasFrames() {
        return file.detectedType().filter(type -> type.startsWith("video/")).isPresent();
    }

    /** Returns the step at work, if one is. */
    public Optional<StepRow> current() {
        return steps.stream().filter(step -> "running".equals(step.state())).findFirst();
    }

    /**
     * One step.
     *
     * @param progress how far it is
     * @param time how long it took, or has been at work
     * @param sentence why it failed, in the reader's language
     * @param note what it has to tell although it ended well, in the reader's language
     */
    record StepRow(
            StepProgress progress,
            Optional<Duration> time,
            @Nullable String sentence,
            @Nullable String note) {

        /** Returns {@code waiting}, {@code running}, {@code done} or {@code failed}. */
        public String state() {
            return switch (progress.state()) {
                case StepProgress.State.Waiting waiting -> "waiting";
                case StepProgress.State.Running running -> "running";
                case StepProgress.State.Done done -> "done";
                case StepProgress.State.Failed failed -> "failed";
            };
        }
    }
}
