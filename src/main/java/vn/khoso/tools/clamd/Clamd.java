package vn.khoso.tools.clamd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.VirusScanner;
import vn.khoso.tools.VirusSettings;

/** Sends files to clamd, over TCP or a Unix socket; one connection for each file. */
@Component
final class Clamd implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);

    private final VirusSettings settings;

    Clamd(VirusSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Finding scan(Path file) {
        if (!isOn()) {
            return new Finding.Clean();
        }
        if (size(file) > settings.largest().toBytes()) {
            return new Finding.TooLarge();
        }
        try (SocketChannel channel = open()) {
            return within(channel, file);
        } catch (IOException failure) {
            throw unreachable(failure);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private SocketChannel open() throws IOException {
        return settings.socket() == null ? SocketChannel.open() : SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    private SocketAddress address() {
        return settings.socket() == null
                ? new InetSocketAddress(Objects.requireNonNull(settings.host()), settings.port())
                : UnixDomainSocketAddress.of(settings.socket());
    }

    /** A scanner that hangs is left by closing the connection under the thread that waits for it. */
    private Finding within(SocketChannel channel, Path file) {
        CompletableFuture<Finding> answer = new CompletableFuture<>();
        Thread.ofPlatform().name("clamd").daemon().start(() -> ask(channel, file, answer));
        try {
            return answer.get(settings.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw unreachable(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KhosoException(ToolsProblem.PROGRAM_INTERRUPTED, interrupted, "clamd", -1);
        }
    }

    private void ask(SocketChannel channel, Path file, CompletableFuture<Finding> answer) {
        try {
            channel.connect(address());
            answer.complete(new ClamdTalk(channel).scan(file));
        } catch (IOException | RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    private static KhosoException unreachable(Exception failure) {
        LOG.warn("The virus scanner does not answer: {}", failure.toString());
        return new KhosoException(ToolsProblem.VIRUS_SCANNER_UNREACHABLE, failure);
    }
}
