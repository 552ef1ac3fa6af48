package vn.khoso.tools.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.shared.ByteSize;

/** The standard output of one program: either kept whole or told line by line, never more than the limit. */
final class StandardOutput {

    private static final Logger LOG = LoggerFactory.getLogger(StandardOutput.class);
    private static final int LONGEST_LINE = 64 * 1024;

    private final ByteSize limit;
    private final boolean kept;
    private final Consumer<String> lines;
    private final AtomicLong characters = new AtomicLong();
    private final StringBuilder text = new StringBuilder();

    private StandardOutput(ByteSize limit, boolean kept, Consumer<String> lines) {
        this.limit = limit;
        this.kept = kept;
        this.lines = lines;
    }

    static StandardOutput keeping(ByteSize limit) {
        return new StandardOutput(limit, true, line -> {});
    }

    static StandardOutput telling(ByteSize limit, Consumer<String> lines) {
        return new StandardOutput(limit, false, lines);
    }

    /** Reads to the end of the stream; ends the program itself as soon as it has written too much. */
    void read(Process process) {
        char[] buffer = new char[8 * 1024];
        StringBuilder line = new StringBuilder();
        try (InputStream in = process.getInputStream();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                if (characters.addAndGet(read) > limit.bytes()) {
                    process.destroyForcibly();
                    return;
                }
                if (kept) {
                    text.append(buffer, 0, read);
                } else {
                    tell(buffer, read, line);
                }
            }
        } catch (IOException e) {
            LOG.debug("output closed: {}", e.toString()); // the process was ended, which is reported by its watcher
        }
    }

    private void tell(char[] buffer, int length, StringBuilder line) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n' || line.length() >= LONGEST_LINE) {
                lines.accept(line.toString());
                line.setLength(0);
            } else {
                line.append(buffer[i]);
            }
        }
    }

    boolean overflowed() {
        return characters.get() > limit.bytes();
    }

    String text() {
        return text.toString();
    }
}
