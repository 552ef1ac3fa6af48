package vn.khoso.tools.tesseract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.Programs;
import vn.khoso.tools.RecognitionSettings;
import vn.khoso.tools.ToolsProblem;

/** Finds Tesseract when it is first needed: the configured path, the PATH, the packaged build. */
@Component
final class RecognitionProgram {

    private static final Logger LOG = LoggerFactory.getLogger(RecognitionProgram.class);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);

    private final RecognitionSettings settings;
    private final Programs programs;
    private final PackagedTesseract packaged;
    private @Nullable Found found;

    RecognitionProgram(RecognitionSettings settings, Programs programs, PackagedTesseract packaged) {
        this.settings = settings;
        this.programs = programs;
        this.packaged = packaged;
    }

    /**
     * An executable that answered, and what it needs.
     *
     * @param executable absolute path
     * @param environment what it needs to start; one thread each, since files are read side by side
     * @param languageData where the language data lies
     */
    record Found(Path executable, Map<String, String> environment, Path languageData) {}

    /** Returns the program. */
    synchronized Found get() {
        if (found == null) {
            found = find();
            LOG.info("program=tesseract path={}", found.executable());
        }
        return found;
    }

    private Found find() {
        Path configured = settings.tesseract();
        if (configured != null) {
            return answering(configured.toAbsolutePath(), Map.of()).orElseThrow(RecognitionProgram::missing);
        }
        return onPath().or(this::packaged).orElseThrow(RecognitionProgram::missing);
    }

    private Optional<Found> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(java.io.File.pathSeparator, -1))
                .filter(entry -> entry.startsWith("/"))
                .map(entry -> Path.of(entry).resolve("tesseract"))
                .filter(Files::isExecutable)
                .flatMap(executable -> answering(executable, Map.of()).stream())
                .findFirst();
    }

    private Optional<Found> packaged() {
        return packaged.executable()
                .flatMap(executable -> answering(
                        executable,
                        Map.of("LD_LIBRARY_PATH", packaged.libraries().toString())));
    }

    private Optional<Found> answering(Path executable, Map<String, String> libraries) {
        try {
            programs.run(
                    new ProgramCall(executable, List.of("--version"), libraries, ANSWER_TIME, ByteSize.ofMebibytes(1)));
            Map<String, String> environment = new java.util.TreeMap<>(libraries);
            environment.put("OMP_THREAD_LIMIT", "1");
            Path data = settings.languageData();
            return Optional.of(
                    new Found(executable, environment, data == null ? packaged.languageData() : data.toAbsolutePath()));
        } catch (ProgramFailure e) {
            LOG.warn("not used: {} does not answer: {}", executable, e.standardErrorTail());
            return Optional.empty();
        }
    }

    private static KhosoException missing() {
        return new KhosoException(ToolsProblem.RECOGNITION_MISSING);
    }
}
