package vn.khoso.tools.ffmpeg;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import vn.khoso.shared.ByteSize;
import vn.khoso.tools.ProgramCall;
import vn.khoso.tools.Programs;

/**
 * Files for {@link MediaBenchmark}.
 *
 * @param mediaPrograms where ffmpeg is
 * @param programs runs it
 */
record LabMedia(MediaPrograms mediaPrograms, Programs programs) {

    private static final String SOURCES =
            "-f lavfi -i testsrc2=s=1920x1080:r=30 -f lavfi -i sine=f=300:r=44100,volume=0.5 -pix_fmt yuv420p -c:a aac";

    /** Makes a clip in full HD unless it is there. */
    void clip(Path file, int seconds, String coding) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Path unfinished = file.resolveSibling("unfinished.mp4");
        List<String> arguments = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        arguments.addAll(List.of((SOURCES + " -t " + seconds + " " + coding).split(" ", -1)));
        arguments.add("file:" + unfinished);
        run(arguments);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void run(List<String> arguments) {
        MediaProgram program = mediaPrograms.ffmpeg();
        programs.run(new ProgramCall(
                program.executable(),
                arguments,
                program.environment(),
                Duration.ofMinutes(10),
                ByteSize.ofMebibytes(1)));
    }

    static Path infographic(Path directory, int number) throws IOException {
        Random random = new Random(number);
        BufferedImage picture = new BufferedImage(1000, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1000, 900);
        for (int i = 0; i < 12; i++) {
            pen.setColor(new Color(random.nextInt(0xffffff)));
            pen.fillRect(random.nextInt(900), random.nextInt(800), 60 + random.nextInt(200), 40 + random.nextInt(120));
        }
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
        for (int line = 0; line < 8; line++) {
            pen.drawString("Xây dựng nông thôn mới số " + number + ", việc " + line, 60, 90 + 100 * line);
        }
        pen.dispose();
        Path file = directory.resolve("infographic-" + number + ".png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    /** A clip with that many megabytes of nothing behind it (a box that players pass over, ISO/IEC 14496-12, 8.1.2). */
    static Path padded(Path file, int megabytes) throws IOException {
        Files.copy(Path.of("src/main/resources/demo/media/clip-phim-1964.mp4"), file);
        long length = (long) megabytes << 20;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer head = ByteBuffer.allocate(8)
                    .putInt((int) length)
                    .put("free".getBytes(StandardCharsets.US_ASCII))
                    .flip();
            channel.write(head, end);
            channel.write(ByteBuffer.allocate(1), end + length - 1);
        }
        return file;
    }
}
