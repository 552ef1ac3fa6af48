package vn.khoso.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.Decoding;
import vn.khoso.tools.MediaOutline;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/** Opens a file as its readers would, within bounds: the beginning of a recording, a picture, a document's text, captions. */
@Component
class ContentCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ContentCheck.class);

    private final ContentTools tools;
    private final ToolsSettings limits;
    private final IntakeProperties properties;

    ContentCheck(ContentTools tools, ToolsSettings limits, IntakeProperties properties) {
        this.tools = tools;
        this.limits = limits;
        this.properties = properties;
    }

    /** Returns why the content cannot be used, empty when it can. */
    Optional<IntakeProblem> problem(MediaSource source) {
        try {
            return open(source);
        } catch (KhosoException failure) {
            if (failure.errorCode() instanceof ToolsProblem problem) {
                return verdict(problem, failure);
            }
            throw failure;
        }
    }

    private Optional<IntakeProblem> open(MediaSource source) {
        switch (source.type().family()) {
            case VIDEO, AUDIO -> {
                return recording(source);
            }
            case IMAGE -> twice(() -> tools.pictures().verifyDecodes(source));
            case DOCUMENT -> {
                if (tools.texts().reads(source.type())) {
                    tools.texts().extract(source);
                }
            }
            case CAPTIONS -> tools.captions().read(source.file());
            case OTHER -> {
                // never accepted
            }
        }
        return Optional.empty();
    }

    /** What the header claims is believed where it is too much, but not where it is little. */
    private Optional<IntakeProblem> recording(MediaSource source) {
        MediaOutline outline = twice(() -> tools.outlines().outline(source));
        if (isTooLong(outline.claimedDuration())) {
            return Optional.of(IntakeProblem.TOO_LONG);
        }
        long pixels = outline.video()
                .map(video -> (long) video.widthPx() * video.heightPx())
                .orElse(0L);
        if (pixels > limits.videoPixels()) {
            return Optional.of(IntakeProblem.TOO_MANY_PIXELS);
        }
        Decoding decoding = twice(() -> tools.ffprobe().verifyDecodes(source, properties.decodeLength()));
        return isTooLong(decoding.duration()) ? Optional.of(IntakeProblem.TOO_LONG) : Optional.empty();
    }

    private boolean isTooLong(Duration duration) {
        return duration.compareTo(properties.longestRecording()) > 0;
    }

    /** A program may break down for reasons outside the file; the second time the file is held to be the reason. */
    private static <T> T twice(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProgramFailure failure) {
            if (failure.errorCode() != ToolsProblem.PROGRAM_FAILED) {
                throw failure;
            }
            LOG.info("Tried once more: because={}", failure.errorCode().code());
            return work.get();
        }
    }

    private static Optional<IntakeProblem> verdict(ToolsProblem problem, KhosoException failure) {
        return switch (problem) {
            case MEDIA_UNDECODABLE, PICTURE_UNREADABLE, DOCUMENT_UNREADABLE, CAPTIONS_UNREADABLE ->
                Optional.of(IntakeProblem.BROKEN);
            case MEDIA_INDEX_MISSING -> Optional.of(IntakeProblem.INDEX_MISSING);
            case PICTURE_CUT -> Optional.of(IntakeProblem.PICTURE_CUT);
            case TOO_MANY_PARTS -> Optional.of(IntakeProblem.TOO_MANY_PARTS);
            case MEDIA_PROTECTED, DOCUMENT_PROTECTED -> Optional.of(IntakeProblem.PROTECTED);
            case PICTURE_TOO_LARGE -> Optional.of(IntakeProblem.TOO_MANY_PIXELS);
            case PROGRAM_MISSING, RECOGNITION_MISSING, NO_PICTURE -> {
                // Not the file's fault: it is accepted, and processing says what it cannot show.
                LOG.warn("File accepted without having been opened: because={}", problem.code());
                yield Optional.empty();
            }
            case PARSER_TIMEOUT,
                    PARSER_CRASHED,
                    ARCHIVE_TOO_LARGE,
                    PROGRAM_FAILED,
                    PROGRAM_TIMEOUT,
                    PROGRAM_OUTPUT_LIMIT -> Optional.of(IntakeProblem.TOO_DEMANDING);
            case PROGRAM_INTERRUPTED, VIRUS_SCANNER_UNREACHABLE -> throw failure;
        };
    }
}
