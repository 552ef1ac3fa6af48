package vn.khoso.tools.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khoso.shared.DataDirectory;

class WorkingDirectoriesTests {

    @TempDir
    Path data;

    @Test
    void clearsWhatACrashLeftBehind() throws IOException {
        Path left = Files.createDirectories(data.resolve("scratch/programs/run-1"));
        Files.writeString(left.resolve("half.mp4"), "half");

        new WorkingDirectories(new DataDirectory(data));

        assertThat(left).doesNotExist();
    }

    @Test
    void leavesTheDirectoryOfAProgramWhoseStarterLives() throws IOException {
        Path used = Files.createDirectories(data.resolve("scratch/programs/run-1"));
        Process program =
                new ProcessBuilder("/bin/sleep", "300").directory(used.toFile()).start();
        try {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> !ProcessTree.workingIn(data.toRealPath()).isEmpty());

            new WorkingDirectories(new DataDirectory(data.toRealPath()));

            assertThat(used).exists();
            assertThat(program.isAlive()).isTrue();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void removesLinksInADirectoryWithoutFollowingThem() throws IOException {
        WorkingDirectories directories = new WorkingDirectories(new DataDirectory(data));
        Path kept = Files.writeString(data.resolve("kept.txt"), "kept");
        Path directory = directories.create();
        Files.createSymbolicLink(directory.resolve("link"), kept);

        directories.delete(directory);

        assertThat(directory).doesNotExist();
        assertThat(kept).hasContent("kept");
    }
}
