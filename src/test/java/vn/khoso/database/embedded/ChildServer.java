package vn.khoso.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import vn.khoso.database.DataDirectoryLock;
import vn.khoso.shared.DataDirectory;

/** A JVM of its own that runs an embedded server until it is killed. */
final class ChildServer implements AutoCloseable {

    private static final String READY = "READY ";

    private final Process process;
    private final String url;

    private ChildServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** The child: says where its server is and waits. */
    @SuppressWarnings("SystemOut") // how a child tells its parent
    public static void main(String[] arguments) throws Exception {
        DataDirectory directory = new DataDirectory(Path.of(arguments[0]));
        DataDirectoryLock lock = DataDirectoryLock.take(directory);
        EmbeddedServer server = EmbeddedServer.start(directory, lock, Map.of(), Duration.ofMinutes(2));
        System.out.println(READY + server.url("khoso"));
        new CountDownLatch(1).await();
    }

    static ChildServer start(Path dataDirectory) throws IOException {
        return start(List.of(), System.getProperty("java.class.path", ""), dataDirectory);
    }

    static ChildServer start(List<String> prefix, String classPath, Path dataDirectory) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                classPath,
                ChildServer.class.getName(),
                dataDirectory.toString()));
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder output = new StringBuilder();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(READY)) {
                return new ChildServer(process, line.substring(READY.length()));
            }
            output.append(line).append('\n');
        }
        throw new IllegalStateException("The child did not start:\n" + output);
    }

    String url() {
        return url;
    }

    /** Kills the JVM the hard way: nothing in it gets a chance to tidy up. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
