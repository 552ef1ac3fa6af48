package vn.khoso.tools.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.khoso.shared.ByteSize;
import vn.khoso.tools.GeneratedMedia;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.Programs;

/** Tiny recordings of a test picture and a tone, two seconds long. */
@TestComponent
public final class FfmpegGeneratedMedia implements GeneratedMedia {

    private static final Map<String, String> EXTENSIONS =
            Map.of("matroska", "mkv", "mpegts", "ts", "ipod", "m4a", "adts", "aac");

    private final MediaPrograms mediaPrograms;
    private final Programs programs;

    FfmpegGeneratedMedia(MediaPrograms mediaPrograms, Programs programs) {
        this.mediaPrograms = mediaPrograms;
        this.programs = programs;
    }

    @Override
    public Path video(Path directory, String muxer, String video, String audio) {
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=s=176x144:d=2:r=10"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=d=2", "-pix_fmt", "yuv420p", "-ar", "44100"));
        arguments.addAll(List.of("-c:v", video, "-c:a", audio));
        return write(directory, muxer, arguments);
    }

    @Override
    public Path audio(Path directory, String muxer, String codec) {
        return write(directory, muxer, List.of("-f", "lavfi", "-i", "sine=d=2", "-c:a", codec));
    }

    @Override
    public void write(Path file, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        all.addAll(arguments);
        all.add("file:" + file);
        MediaProgram program = mediaPrograms.ffmpeg();
        programs.run(new ProgramCall(
                program.executable(), all, program.environment(), Duration.ofMinutes(1), ByteSize.ofMebibytes(1)));
    }

    private Path write(Path directory, String muxer, List<String> arguments) {
        Path file = directory.resolve("generated." + EXTENSIONS.getOrDefault(muxer, muxer));
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("-f", muxer));
        write(file, all);
        return file;
    }
}
