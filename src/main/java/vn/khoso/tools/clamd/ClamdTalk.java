package vn.khoso.tools.clamd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khoso.tools.VirusScanner.Finding;

/**
 * The command INSTREAM of clamd(8): chunks, each behind its length in four bytes, ended by a length of nought; then one
 * answer.
 */
final class ClamdTalk {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdTalk.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final SocketChannel channel;

    ClamdTalk(SocketChannel channel) {
        this.channel = channel;
    }

    Finding scan(Path file) throws IOException {
        try {
            send(file);
        } catch (IOException cut) {
            // a scanner that has had enough says why and closes; its words may still be read
            LOG.debug("clamd took no more: {}", cut.toString());
        }
        return finding(answer());
    }

    private void send(Path file) throws IOException {
        write(ByteBuffer.wrap(COMMAND));
        byte[] buffer = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                write(ByteBuffer.allocate(Integer.BYTES + count)
                        .putInt(count)
                        .put(buffer, 0, count)
                        .flip());
            }
        }
        write(ByteBuffer.allocate(Integer.BYTES));
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private String answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(256);
        while (answer.size() < LONGEST_ANSWER && channel.read(buffer) >= 0) {
            answer.write(buffer.array(), 0, buffer.position());
            if (buffer.position() > 0 && buffer.get(buffer.position() - 1) == 0) {
                break;
            }
            buffer.clear();
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Finding finding(String answer) throws IOException {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Finding.Infected(found.group(1));
        }
        if (answer.equals("stream: OK")) {
            return new Finding.Clean();
        }
        if (answer.contains("size limit exceeded")) {
            return new Finding.TooLarge();
        }
        throw new IOException("clamd says: " + (answer.isEmpty() ? "nothing" : answer));
    }
}
