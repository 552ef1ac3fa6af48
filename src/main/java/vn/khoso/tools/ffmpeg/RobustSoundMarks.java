package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.SoundMarks;
import vn.khoso.tools.ToolsSettings;
import vn.khoso.tools.program.WorkingDirectories;

/** Decodes a sound to few samples by ffmpeg and marks them here, where nothing but numbers is left of the file. */
@Component
final class RobustSoundMarks implements SoundMarks {

    private static final int SAMPLE_RATE_HZ = 5512;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final FfmpegRuns runs;
    private final Headers headers;
    private final WorkingDirectories directories;
    private final ToolsSettings settings;

    RobustSoundMarks(FfmpegRuns runs, Headers headers, WorkingDirectories directories, ToolsSettings settings) {
        this.runs = runs;
        this.headers = headers;
        this.directories = directories;
        this.settings = settings;
    }

    @Override
    public int[] of(MediaSource source) {
        Optional<StreamHeader> audio = headers.read(source).audio();
        if (audio.isEmpty()) {
            return new int[0];
        }
        Path directory = directories.create();
        try {
            Path samples = directory.resolve("samples.raw");
            List<String> arguments = new ArrayList<>(Demuxers.input(source));
            arguments.addAll(List.of("-map", "0:" + audio.get().index(), "-t", FfmpegRuns.seconds(LONGEST)));
            arguments.addAll(List.of("-ac", "1", "-ar", Integer.toString(SAMPLE_RATE_HZ), "-f", "s16le"));
            arguments.add("file:" + samples);
            runs.run(arguments, settings.convertTime(), new Progress(LONGEST, percent -> {}));
            return marks(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directories.delete(directory);
        }
    }

    /** Half an hour is 20 MB of samples; a window of them is in memory. */
    private static int[] marks(Path samples) throws IOException {
        long count = Files.size(samples) / Short.BYTES;
        int frames = (int) Math.max(0, (count - EnergyBands.WINDOW) / EnergyBands.STEP + 1);
        int[] marks = new int[Math.max(0, frames - 1)];
        EnergyBands bands = new EnergyBands();
        short[] window = new short[EnergyBands.WINDOW];
        ByteBuffer bytes = ByteBuffer.allocate(EnergyBands.WINDOW * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        double[] before = new double[EnergyBands.COUNT];
        try (FileChannel channel = FileChannel.open(samples)) {
            for (int frame = 0; frame < frames; frame++) {
                int kept = frame == 0 ? 0 : EnergyBands.WINDOW - EnergyBands.STEP;
                System.arraycopy(window, EnergyBands.WINDOW - kept, window, 0, kept);
                fill(channel, bytes, window, kept);
                double[] now = bands.of(window);
                if (frame > 0) {
                    marks[frame - 1] = EnergyBands.mark(before, now);
                }
                before = now;
            }
        }
        return marks;
    }

    private static void fill(FileChannel channel, ByteBuffer bytes, short[] window, int from) throws IOException {
        bytes.clear().limit((window.length - from) * Short.BYTES);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until the step is there
        }
        bytes.flip().asShortBuffer();
        for (int i = from; i < window.length; i++) {
            window[i] = bytes.remaining() >= Short.BYTES ? bytes.getShort() : 0;
        }
    }
}
