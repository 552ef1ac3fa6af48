package vn.khoso.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khoso.shared.Sha256;

/**
 * An upload over a line that breaks at twenty random places to a server of its own process, which is killed twice with
 * SIGKILL while bytes come in: the original that is fetched afterwards is the file that was sent, it is there once, and no
 * connection had to send more than one part again. Takes a minute and a half.
 */
class KilledServerLab {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int LENGTH = 24 * MEBIBYTE;
    private static final int PART = MEBIBYTE;
    private static final int CUTS = 20;
    private static final List<Integer> KILLS = List.of(6, 13);
    private static final Pattern ACCOUNT = Pattern.compile("(phunu\\.\\w+)\\s+(\\S+)");
    private static final Pattern ORGANISATION = Pattern.compile("name=\"organisation\" value=\"([^\"]+)\"");
    private static final Pattern PRODUCT = Pattern.compile("\"id\":\"(\\w+)\"");
    private static final Pattern FILE = Pattern.compile("data-file=\"([0-9a-f-]+)\" data-state=\"(\\w+)\"");

    @TempDir
    Path data;

    private Process server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        begin();
    }

    @AfterEach
    void stop() throws Exception {
        server.destroy();
        server.waitFor();
    }

    @Test
    void theFileArrivesOnceWithoutABytesDifference() throws Exception {
        byte[] bytes = recording();
        Random random = new Random(20261125);
        TusClient client = signIn();
        String product = draft(client);
        String metadata =
                TusClient.metadata(Map.of("product", product, "filename", "tiếng ồn.wav", "fingerprint", "a"));
        HttpResponse<String> created = client.create(LENGTH, metadata);
        String upload = created.headers().firstValue("Location").orElseThrow();
        int offset = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            byte[] rest = Arrays.copyOfRange(bytes, offset, LENGTH);
            int sent = Math.min(rest.length - 1, 1 + random.nextInt(2 * MEBIBYTE));
            boolean kill = KILLS.contains(cut);
            TusClient asking = client;
            int least = offset + sent - PART;
            Runnable meanwhile = () -> {
                // what was sent is read and stored but for one part, although the connection goes on
                await().atMost(Duration.ofSeconds(60)).until(() -> asking.offset(upload) >= least);
                if (kill) {
                    kill();
                }
            };
            client.patchAndCut(upload, offset, rest, sent, random.nextBoolean(), meanwhile);
            if (kill) {
                begin();
                client = signIn();
            }
            int stored = settled(client, upload);
            assertThat(stored).isBetween(offset, offset + sent);
            assertThat(offset + sent - stored).as("bytes to send again").isLessThanOrEqualTo(PART);
            offset = stored;
        }
        assertThat(client.create(LENGTH, metadata).headers().firstValue("Location"))
                .as("the same file chosen again")
                .contains(upload);
        assertThat(client.patch(upload, offset, Arrays.copyOfRange(bytes, offset, LENGTH))
                        .statusCode())
                .isEqualTo(204);
        assertArrived(client, product, bytes);
    }

    /** Returns what is stored once the server has noticed that the line is lost, as any client finds out by trying. */
    private static int settled(TusClient client, String upload) {
        int[] offset = {0};
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    offset[0] = (int) client.offset(upload);
                    return client.patch(upload, offset[0], new byte[0]).statusCode() == 204;
                });
        return offset[0];
    }

    private static void assertArrived(TusClient client, String product, byte[] bytes) throws IOException {
        String[] files = {""};
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    files[0] = page(client, "/studio/products/" + product + "/files");
                    return !files[0].contains("data-state=\"received\"");
                });
        List<String> found = FILE.matcher(files[0])
                .results()
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
        assertThat(found).singleElement().asString().endsWith(" accepted");
        String original = "/media/originals/" + found.getFirst().split(" ", 2)[0];
        HttpResponse<byte[]> fetched = client.fetch(original);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(Sha256.of(fetched.body())).isEqualTo(Sha256.of(bytes));
    }

    private void kill() {
        try {
            server.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private void begin() throws Exception {
        Path log = data.resolveSibling(data.getFileName() + ".log");
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.khoso.KhosoApplication",
                        "--server.port=" + port,
                        "--khoso.demo.enabled=true",
                        "--khoso.intake.part-size=1MB",
                        "--khoso.data-dir=" + data)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> account().find()
                        && new TusClient(port)
                                        .sendPlain("GET", "/", Map.of(), BodyPublishers.noBody())
                                        .statusCode()
                                == 200);
    }

    private TusClient signIn() throws IOException {
        Matcher account = account();
        assertThat(account.find()).isTrue();
        return new TusClient(port).signIn(account.group(1), account.group(2));
    }

    private Matcher account() throws IOException {
        return ACCOUNT.matcher(Files.readString(data.resolve("secrets/demo-accounts.txt")));
    }

    private static String draft(TusClient client) {
        Matcher organisation = ORGANISATION.matcher(page(client, "/studio/upload"));
        assertThat(organisation.find()).isTrue();
        Map<String, String> headers =
                Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded");
        HttpResponse<String> opened = client.sendPlain(
                "POST",
                "/studio/products",
                headers,
                BodyPublishers.ofString("organisation=" + organisation.group(1) + "&type=audio/wav"));
        Matcher product = PRODUCT.matcher(opened.body());
        assertThat(product.find()).as(opened.body()).isTrue();
        return product.group(1);
    }

    private static String page(TusClient client, String path) {
        return client.sendPlain("GET", path, Map.of("Accept", "text/html"), BodyPublishers.noBody())
                .body();
    }

    /** Noise of two minutes: sound of 48 kHz, two channels, 16 bits. */
    private static byte[] recording() {
        ByteBuffer wave = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(LENGTH - 8);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 2).putInt(48_000).putInt(192_000);
        wave.putShort((short) 4).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(LENGTH - 44);
        byte[] noise = new byte[LENGTH - 44];
        new Random(7).nextBytes(noise);
        return wave.put(noise).array();
    }
}
