package vn.khoso.tools.clamd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** As much of clamd as its protocol needs: it knows one virus, and a limit above which it says so and hangs up. */
final class SmallClamd implements AutoCloseable {

    private static final String VIRUS = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private final ServerSocketChannel server;
    private final int limit;
    private final boolean silent;
    private final Optional<String> fixedAnswer;
    private volatile byte[] received = {};

    private SmallClamd(ServerSocketChannel server, int limit, boolean silent, Optional<String> fixedAnswer) {
        this.server = server;
        this.limit = limit;
        this.silent = silent;
        this.fixedAnswer = fixedAnswer;
        Thread.ofVirtual().start(this::serve);
    }

    static SmallClamd overTcp(int limit) throws IOException {
        return new SmallClamd(tcp(), limit, false, Optional.empty());
    }

    static SmallClamd overSocket(Path socket) throws IOException {
        ServerSocketChannel server =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        return new SmallClamd(server, Integer.MAX_VALUE, false, Optional.empty());
    }

    static SmallClamd silent() throws IOException {
        return new SmallClamd(tcp(), Integer.MAX_VALUE, true, Optional.empty());
    }

    static SmallClamd saying(String answer) throws IOException {
        return new SmallClamd(tcp(), Integer.MAX_VALUE, false, Optional.of(answer));
    }

    private static ServerSocketChannel tcp() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    byte[] received() {
        return received.clone();
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                answer(client);
            } catch (IOException closed) {
                // the client has gone, or the test is over
            }
        }
    }

    private void answer(SocketChannel client) throws IOException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(client));
        OutputStream out = Channels.newOutputStream(client);
        byte[] command = in.readNBytes(10);
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            out.write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            bytes.write(in.readNBytes(length));
            if (bytes.size() > limit) {
                out.write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
                return;
            }
        }
        received = bytes.toByteArray();
        if (silent) {
            in.read();
            return;
        }
        boolean found = bytes.toString(StandardCharsets.ISO_8859_1).contains(VIRUS);
        String answer = fixedAnswer.orElse(found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
