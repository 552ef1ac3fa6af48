package vn.khoso.tools.ffmpeg;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.ProgramFailure;
import vn.khoso.tools.Programs;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.ToolsSettings;

/**
 * Finds ffmpeg and ffprobe when they are first needed: the configured path, the PATH, the packaged build. One from the
 * PATH is used only when it has the encoders that are needed; a configured one is trusted.
 */
@Component
final class MediaPrograms {

    static final String FFMPEG = "ffmpeg";
    static final String FFPROBE = "ffprobe";

    private static final Logger LOG = LoggerFactory.getLogger(MediaPrograms.class);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
    private static final ByteSize ANSWER_SIZE = ByteSize.ofMebibytes(1);
    private static final Pattern VERSION = Pattern.compile("version n?([0-9][^ ]*)");
    private static final List<String> NEEDED_ENCODERS = List.of(" libx264 ", " aac ", " libmp3lame ", " mjpeg ");

    private final ToolsSettings settings;
    private final Programs programs;
    private final PackagedFfmpeg packaged;
    private final Map<String, MediaProgram> found = new ConcurrentHashMap<>();

    MediaPrograms(ToolsSettings settings, Programs programs, PackagedFfmpeg packaged) {
        this.settings = settings;
        this.programs = programs;
        this.packaged = packaged;
    }

    /** Returns the program for recordings. */
    MediaProgram ffmpeg() {
        return found.computeIfAbsent(FFMPEG, name -> find(name, settings.ffmpeg()));
    }

    /** Returns the program that looks into recordings. */
    MediaProgram ffprobe() {
        return found.computeIfAbsent(FFPROBE, name -> find(name, settings.ffprobe()));
    }

    /** Returns a program that knows the tile grids of HEIC (7 or later), if need be the packaged one. */
    MediaProgram knowingTiles(MediaProgram program, String name) {
        int major = Integer.parseInt(program.version().replaceAll("[^0-9].*", ""));
        return major >= 7 ? program : found.computeIfAbsent(name + " packaged", key -> packaged(name));
    }

    private MediaProgram find(String name, @Nullable Path configured) {
        MediaProgram program = configured == null
                ? onPath(name).orElseGet(() -> packaged(name))
                : answering(configured.toAbsolutePath(), Map.of()).orElseThrow(() -> missing(configured.toString()));
        LOG.info("program={} version={} path={}", name, program.version(), program.executable());
        return program;
    }

    private Optional<MediaProgram> onPath(String name) {
        return directoriesOnPath()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .flatMap(executable -> answering(executable, Map.of()).stream())
                .filter(program -> name.equals(FFPROBE) || encodesAllThatIsNeeded(program))
                .findFirst();
    }

    private static Stream<Path> directoriesOnPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(java.io.File.pathSeparator, -1))
                .filter(entry -> !entry.isBlank())
                .flatMap(MediaPrograms::toPath)
                .filter(Path::isAbsolute);
    }

    private static Stream<Path> toPath(String entry) {
        try {
            return Stream.of(Path.of(entry));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private boolean encodesAllThatIsNeeded(MediaProgram program) {
        String encoders = ask(program.executable(), program.environment(), "-hide_banner", "-encoders");
        List<String> lacking = NEEDED_ENCODERS.stream()
                .filter(name -> !encoders.contains(name))
                .toList();
        if (!lacking.isEmpty()) {
            LOG.warn("not used: {} lacks the encoders {}", program.executable(), lacking);
        }
        return lacking.isEmpty();
    }

    private MediaProgram packaged(String name) {
        Path executable = packaged.unpack(name).orElseThrow(() -> missing(name));
        for (int attempt = 0; ; attempt++) {
            try {
                String answer = ask(executable, packaged.environment(), "-version");
                return new MediaProgram(executable, packaged.environment(), versionIn(answer));
            } catch (ProgramFailure e) {
                if (attempt > 20 || !packaged.standInForMissingLibrary(e.standardErrorTail())) {
                    LOG.error("packaged {} does not start: {}", name, e.standardErrorTail());
                    throw new KhosoException(ToolsProblem.PROGRAM_MISSING, e, name);
                }
            }
        }
    }

    private Optional<MediaProgram> answering(Path executable, Map<String, String> environment) {
        try {
            String answer = ask(executable, environment, "-version");
            return Optional.of(new MediaProgram(executable, environment, versionIn(answer)));
        } catch (ProgramFailure e) {
            LOG.warn("not used: {} does not answer: {}", executable, e.standardErrorTail());
            return Optional.empty();
        }
    }

    private String ask(Path executable, Map<String, String> environment, String... arguments) {
        ProgramCall call = new ProgramCall(executable, List.of(arguments), environment, ANSWER_TIME, ANSWER_SIZE);
        return programs.run(call).standardOutput();
    }

    private static String versionIn(String answer) {
        Matcher matcher = VERSION.matcher(answer);
        return matcher.find() ? matcher.group(1) : "0";
    }

    private static KhosoException missing(String name) {
        return new KhosoException(ToolsProblem.PROGRAM_MISSING, name);
    }
}
