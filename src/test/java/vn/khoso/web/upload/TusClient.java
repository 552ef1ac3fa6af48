package vn.khoso.web.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A browser in front of the upload addresses: a session, a token against forgery, and the headers of tus. */
final class TusClient {

    static final String BYTES = "application/offset+octet-stream";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token = UUID.randomUUID().toString();
    private String session = "";

    TusClient(int port) {
        this.port = port;
    }

    /** Signs in and keeps the session. */
    TusClient signIn(String username, String password) {
        String form = "username=" + encode(username) + "&password=" + encode(password);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/sign-in"))
                .header("Cookie", cookies())
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode() + ": " + answer.body());
        }
        session = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> !cookie.startsWith("KHOSO_CSRF"))
                .collect(Collectors.joining("; "));
        return this;
    }

    /** Forgets the session, as when it ended on the server. */
    void loseSession() {
        session = "";
    }

    /** Sends a request with the version of the protocol. */
    HttpResponse<String> send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("Tus-Resumable", "1.0.0");
        return sendPlain(method, path, all, body);
    }

    /** Sends a request with exactly these headers, besides session and token. */
    HttpResponse<String> sendPlain(String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Cookie", cookies())
                .header("X-CSRF-TOKEN", token)
                .method(method, body);
        headers.forEach(request::header);
        return send(request);
    }

    /** Fetches bytes as they are. */
    HttpResponse<byte[]> fetch(String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(uri(path))
                            .header("Cookie", cookies())
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    HttpResponse<String> create(String product, String name, long length, String fingerprint) {
        return create(length, metadata(Map.of("product", product, "filename", name, "fingerprint", fingerprint)));
    }

    HttpResponse<String> create(long length, String metadata) {
        Map<String, String> headers = Map.of("Upload-Length", Long.toString(length), "Upload-Metadata", metadata);
        return send("POST", "/api/uploads", headers, BodyPublishers.noBody());
    }

    HttpResponse<String> head(String upload) {
        return send("HEAD", upload, Map.of(), BodyPublishers.noBody());
    }

    long offset(String upload) {
        return head(upload).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    HttpResponse<String> patch(String upload, long offset, BodyPublisher body) {
        Map<String, String> headers = Map.of("Upload-Offset", Long.toString(offset), "Content-Type", BYTES);
        return send("PATCH", upload, headers, body);
    }

    HttpResponse<String> patch(String upload, long offset, byte[] bytes) {
        return patch(upload, offset, BodyPublishers.ofByteArray(bytes));
    }

    /** Announces all the bytes, sends only some of them and closes the connection, politely or like a lost radio link. */
    void patchAndCut(String upload, long offset, byte[] bytes, int sent, boolean politely) {
        patchAndCut(upload, offset, bytes, sent, politely, () -> {});
    }

    /** Does the same, and something else between the last byte and the cut. */
    void patchAndCut(String upload, long offset, byte[] bytes, int sent, boolean politely, Runnable meanwhile) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream line = socket.getOutputStream();
            String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookies()
                    + "\r\nX-CSRF-TOKEN: " + token + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset
                    + "\r\nContent-Type: " + BYTES + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            line.write(head.getBytes(StandardCharsets.US_ASCII));
            line.write(bytes, 0, sent);
            line.flush();
            meanwhile.run();
            if (!politely) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String metadata(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " "
                        + Base64.getEncoder().encodeToString(value.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private String cookies() {
        String csrf = "KHOSO_CSRF=" + token;
        return session.isEmpty() ? csrf : csrf + "; " + session;
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
