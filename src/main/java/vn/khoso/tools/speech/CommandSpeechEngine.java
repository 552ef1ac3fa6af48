package vn.khoso.tools.speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.CaptionReader;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.Programs;
import vn.khoso.tools.SpeechEngine;
import vn.khoso.tools.SpeechSettings;
import vn.khoso.tools.TimedLine;
import vn.khoso.tools.ToolsProblem;

/** Runs the configured command, such as whisper.cpp, as a child process and reads the captions it leaves. */
@Component
final class CommandSpeechEngine implements SpeechEngine {

    private static final ByteSize TALK = ByteSize.ofMebibytes(64);
    private static final List<String> ENDINGS = List.of(".vtt", ".srt", "");

    private final SpeechSettings settings;
    private final Ffmpeg ffmpeg;
    private final Programs programs;
    private final CaptionReader reader;

    CommandSpeechEngine(SpeechSettings settings, Ffmpeg ffmpeg, Programs programs, CaptionReader reader) {
        this.settings = settings;
        this.ffmpeg = ffmpeg;
        this.programs = programs;
        this.reader = reader;
    }

    @Override
    public boolean isPresent() {
        return !settings.command().isEmpty();
    }

    @Override
    public String language() {
        return settings.language();
    }

    @Override
    public List<TimedLine> listen(MediaSource recording, Path directory, IntConsumer percent) {
        Path sound = directory.resolve("speech.wav").toAbsolutePath();
        Path output = directory.resolve("speech").toAbsolutePath();
        ffmpeg.toSpeech(recording, sound, half -> percent.accept(half / 10));
        List<String> command = settings.command().stream()
                .map(word -> word.replace("{input}", sound.toString()).replace("{output}", output.toString()))
                .toList();
        Path program = Path.of(command.getFirst()).toAbsolutePath();
        programs.run(
                new ProgramCall(program, command.subList(1, command.size()), Map.of(), settings.time(), TALK),
                line -> {});
        return ENDINGS.stream()
                .map(ending -> Path.of(output + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> new KhosoException(ToolsProblem.PROGRAM_FAILED, program.getFileName(), 0));
    }

    /** A file without one line means that nobody speaks. */
    private List<TimedLine> read(Path captions) {
        try {
            return reader.read(captions);
        } catch (KhosoException e) {
            if (e.errorCode() == ToolsProblem.CAPTIONS_UNREADABLE) {
                return Stream.<TimedLine>empty().toList();
            }
            throw e;
        }
    }
}
