package vn.khoso.tools.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last part of a program's standard error; a chatty program can neither block nor fill the memory. */
final class ErrorTail {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTail.class);
    private static final int KEPT_BYTES = 32 * 1024;

    private final byte[] ring = new byte[KEPT_BYTES];
    private long written;

    /** Reads to the end of the stream. */
    void read(Process process) {
        byte[] buffer = new byte[8 * 1024];
        try (InputStream in = process.getErrorStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(buffer, read);
            }
        } catch (IOException e) {
            LOG.debug("error output closed: {}", e.toString()); // the process was ended, reported by its watcher
        }
    }

    private synchronized void keep(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (written++ % KEPT_BYTES)] = buffer[i];
        }
    }

    synchronized String tail() {
        ByteArrayOutputStream tail = new ByteArrayOutputStream(KEPT_BYTES);
        int start = written > KEPT_BYTES ? (int) (written % KEPT_BYTES) : 0;
        int length = (int) Math.min(written, KEPT_BYTES);
        for (int i = 0; i < length; i++) {
            tail.write(ring[(start + i) % KEPT_BYTES]);
        }
        return tail.toString(StandardCharsets.UTF_8).strip();
    }
}
