package vn.khoso.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import vn.khoso.shared.DataDirectory;

/**
 * The name under which this node picks jobs. It lives in the data directory, of which there is one per node, so that a
 * node knows after a crash which jobs it had been running.
 */
final class NodeName {

    private NodeName() {}

    static String of(DataDirectory dataDirectory) {
        Path file = dataDirectory.resolve("node");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, "khoso-" + UUID.randomUUID(), StandardOpenOption.CREATE_NEW);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot name this node in " + file, e);
        }
    }
}
