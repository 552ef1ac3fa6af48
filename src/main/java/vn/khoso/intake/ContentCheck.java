package vn.khoso.intake;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.Decoding;
import vn.khoso.tools.Ffprobe;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Pictures;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.TextExtractor;
import vn.khoso.tools.ToolsProblem;

/** Opens a file as its readers would, within bounds: the beginning of a recording, a picture's head, a document's text. */
@Component
class ContentCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ContentCheck.class);

    private final Ffprobe ffprobe;
    private final Pictures pictures;
    private final TextExtractor texts;
    private final IntakeProperties properties;

    ContentCheck(Ffprobe ffprobe, Pictures pictures, TextExtractor texts, IntakeProperties properties) {
        this.ffprobe = ffprobe;
        this.pictures = pictures;
        this.texts = texts;
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
                Decoding decoding = twice(() -> ffprobe.verifyDecodes(source, properties.decodeLength()));
                return decoding.duration().compareTo(properties.longestRecording()) > 0
                        ? Optional.of(IntakeProblem.TOO_LONG)
                        : Optional.empty();
            }
            case IMAGE -> twice(() -> pictures.read(source));
            case DOCUMENT -> {
                if (texts.reads(source.type())) {
                    texts.extract(source);
                }
            }
            case CAPTIONS, OTHER -> {
                // Text that is shown as it is; its type has been detected from its form.
            }
        }
        return Optional.empty();
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
            case MEDIA_UNDECODABLE, MEDIA_INDEX_MISSING, PICTURE_UNREADABLE, DOCUMENT_UNREADABLE, CAPTIONS_UNREADABLE ->
                Optional.of(IntakeProblem.BROKEN);
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
            case PROGRAM_INTERRUPTED -> throw failure;
        };
    }
}
