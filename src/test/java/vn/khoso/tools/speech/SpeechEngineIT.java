package vn.khoso.tools.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khoso.tools.CaptionReader;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Programs;
import vn.khoso.tools.Samples;
import vn.khoso.tools.SpeechSettings;
import vn.khoso.tools.TimedLine;
import vn.khoso.tools.ToolsTest;

/** A stand-in for whisper.cpp, told where the sound is and where the captions go. */
@ToolsTest
@Tag("media")
class SpeechEngineIT {

    @Autowired
    private Ffmpeg ffmpeg;

    @Autowired
    private Programs programs;

    @Autowired
    private CaptionReader reader;

    @TempDir
    private Path directory;

    private CommandSpeechEngine engine(List<String> command) {
        return new CommandSpeechEngine(
                new SpeechSettings(command, "vi", Duration.ofMinutes(1)), ffmpeg, programs, reader);
    }

    @Test
    void isOffWithoutACommand() {
        assertThat(engine(List.of()).isPresent()).isFalse();
    }

    @Test
    void handsOverSixteenKilohertzAndReadsWhatTheProgramWrote() throws IOException {
        Path program = directory.resolve("listen");
        Files.writeString(program, """
                #!/bin/sh
                # the rate stands in bytes 24 to 27 of the header: 16000 is 80 3e 00 00
                rate=$(od -An -tx1 -j24 -N4 "$2" | tr -d ' ')
                printf 'WEBVTT\\n\\n00:00.500 --> 00:02.000\\nXin chào bà con %s\\n' "$rate" > "$4.vtt"
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        MediaSource podcast = Samples.demo("podcast-co-chuong.mp3", "audio/mpeg", MediaFamily.AUDIO);

        List<TimedLine> lines = engine(List.of(program.toString(), "-f", "{input}", "-of", "{output}"))
                .listen(podcast, directory, percent -> {});

        assertThat(lines)
                .containsExactly(
                        new TimedLine(Duration.ofMillis(500), Duration.ofSeconds(2), "Xin chào bà con 803e0000"));
    }
}
