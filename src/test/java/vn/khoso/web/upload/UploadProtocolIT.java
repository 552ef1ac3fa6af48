package vn.khoso.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import vn.khoso.account.Accounts;
import vn.khoso.account.Grant;
import vn.khoso.account.NewAccount;
import vn.khoso.account.Passwords;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.database.FreshDatabase;
import vn.khoso.intake.IntakeBeans;
import vn.khoso.shared.AccountId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.TestBytes;

/** The tus protocol against a real server, over connections that break. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"khoso.jobs.enabled=false", "spring.main.lazy-initialization=true"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(IntakeBeans.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class UploadProtocolIT {

    private static final String PASSWORD = "trăm năm trong cõi người ta";
    private static final String AREA = "23401";
    private static final OrganisationId ORGANISATION = new OrganisationId("phu-nu-" + AREA);
    private static final int MEBIBYTE = 1024 * 1024;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final EditorialDesk desk;
    private final MediaFiles files;
    private final ObjectStore store;
    private final int port;

    private Person person;
    private TusClient client;
    private ProductId product;

    UploadProtocolIT(
            JdbcClient jdbc,
            Accounts accounts,
            Passwords passwords,
            EditorialDesk desk,
            MediaFiles files,
            ObjectStore store,
            @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.desk = desk;
        this.files = files;
        this.store = store;
        this.port = port;
    }

    @BeforeEach
    void signIn() {
        jdbc.sql("INSERT INTO area (code, kind, name) VALUES ('51', 'PROVINCE', 'Quảng Ngãi') ON CONFLICT DO NOTHING")
                .update();
        jdbc.sql("""
                INSERT INTO area (code, kind, name, parent_code) VALUES (:area, 'COMMUNE', 'Ba Tơ', '51')
                ON CONFLICT DO NOTHING
                """).param("area", AREA).update();
        jdbc.sql("""
                INSERT INTO organisation (id, kind, level, area_code, name, short_name, valid_from)
                VALUES (:id, 'WOMENS_UNION', 'COMMUNE', :area, 'Hội LHPN xã Ba Tơ', 'Hội LHPN', '2025-07-01')
                ON CONFLICT DO NOTHING
                """).param("id", ORGANISATION.value()).param("area", AREA).update();
        person = contributor();
        client = new TusClient(port).signIn(person.username(), PASSWORD);
        product = desk.openDraft(person, ORGANISATION, ProductKind.CLIP).id();
    }

    private Person contributor() {
        String name = "u" + UUID.randomUUID().toString().substring(0, 13);
        Set<Grant> grants = Set.of(new Grant(Role.CONTRIBUTOR, new Scope.OneOrganisation(ORGANISATION)));
        AccountId id = accounts.create(Actor.SYSTEM, new NewAccount(name, "Người tải", grants))
                .account();
        passwords.set(Actor.SYSTEM, id, PASSWORD);
        return accounts.find(id).orElseThrow();
    }

    @Test
    void tellsWhatItSpeaks() {
        HttpResponse<String> answer = client.sendPlain("OPTIONS", "/api/uploads", Map.of(), BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertHeader(answer, "Tus-Version", "1.0.0");
        assertHeader(answer, "Tus-Extension", "creation,expiration,termination,checksum");
        assertHeader(answer, "Tus-Max-Size", Long.toString(20L << 30));
        assertHeader(answer, "Tus-Checksum-Algorithm", "sha1,sha256");
    }

    @Test
    void aFileIsCreatedSentAndReported() {
        String metadata = TusClient.metadata(Map.of("product", product.value(), "filename", "Bản tin.mp4"));
        HttpResponse<String> created = client.create(1000, metadata);
        assertThat(created.statusCode()).isEqualTo(201);
        String upload = created.headers().firstValue("Location").orElseThrow();
        assertThat(upload).matches("/api/uploads/[0-9a-f-]{36}");
        assertHeader(created, "Tus-Resumable", "1.0.0");
        assertThat(created.headers().firstValue("Upload-Expires"))
                .hasValueSatisfying(
                        date -> assertThat(date).matches("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT"));

        HttpResponse<String> sent = client.patch(upload, 0, video(400, 1));
        assertThat(sent.statusCode()).isEqualTo(204);
        assertHeader(sent, "Upload-Offset", "400");

        HttpResponse<String> seen = client.head(upload);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertHeader(seen, "Upload-Offset", "400");
        assertHeader(seen, "Upload-Length", "1000");
        assertHeader(seen, "Upload-Metadata", metadata);
        assertHeader(seen, "Cache-Control", "no-store");

        assertThat(client.patch(upload, 400, new byte[600]).statusCode()).isEqualTo(204);
        assertHeader(client.head(upload), "Upload-Offset", "1000");
        assertThat(files.of(product))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("Bản tin.mp4"));
    }

    @Test
    void aNameInUppysOwnFieldIsTakenWhereThatOfTheProtocolIsEmpty() {
        String metadata = TusClient.metadata(Map.of("product", product.value(), "filename", "", "name", "Bản tin.mp4"));

        assertThat(client.create(10, metadata).statusCode()).isEqualTo(201);
    }

    @Test
    void anotherVersionIsRefusedWithTheRightOne() {
        for (String method : List.of("POST", "HEAD", "PATCH", "DELETE")) {
            String path = method.equals("POST") ? "/api/uploads" : begin(10);
            HttpResponse<String> answer =
                    client.sendPlain(method, path, Map.of("Tus-Resumable", "0.2.2"), BodyPublishers.noBody());
            assertThat(answer.statusCode()).as(method).isEqualTo(412);
            assertHeader(answer, "Tus-Version", "1.0.0");
        }
        assertProblem(client.sendPlain("POST", "/api/uploads", Map.of(), BodyPublishers.noBody()), 412, "KS-UPLOAD-25");
    }

    @Test
    void requestsThatLackSomethingAreRefused() {
        String upload = begin(10);

        assertProblem(
                client.send("PATCH", upload, Map.of("Upload-Offset", "0"), BodyPublishers.ofByteArray(new byte[3])),
                415,
                "KS-UPLOAD-26");
        assertProblem(
                client.send(
                        "PATCH",
                        upload,
                        Map.of("Content-Type", TusClient.BYTES),
                        BodyPublishers.ofByteArray(new byte[3])),
                400,
                "KS-UPLOAD-24");
        assertProblem(
                client.send("POST", "/api/uploads", Map.of("Upload-Length", "5"), BodyPublishers.noBody()),
                400,
                "KS-UPLOAD-24");
        assertProblem(client.create(5, "product nonsense*"), 400, "KS-UPLOAD-24");
        assertProblem(
                client.send(
                        "POST",
                        "/api/uploads",
                        Map.of(
                                "Upload-Defer-Length",
                                "1",
                                "Upload-Metadata",
                                TusClient.metadata(Map.of("product", product.value(), "filename", "a.mp4"))),
                        BodyPublishers.noBody()),
                400,
                "KS-UPLOAD-24");
        assertThat(client.offset(upload)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "phim.mp4, 0, 422, KS-UPLOAD-01, Tệp rỗng",
        "phim.exe, 9, 422, KS-UPLOAD-02, Kho chưa nhận loại tệp này",
        "phim.mp4, 21474836481, 413, KS-UPLOAD-03, Tệp quá lớn",
        "../.., 9, 422, KS-UPLOAD-04, Tên tệp không dùng được"
    })
    void whatCannotBecomeAFileIsRefusedInWordsBeforeItsFirstByte(
            String name, long length, int status, String code, String title) {
        HttpResponse<String> answer = client.create(product.value(), name, length, "");

        assertProblem(answer, status, code);
        assertThat(answer.body()).contains("\"title\":\"" + title + "\"").contains("\"detail\":");
    }

    @Test
    void aWrongOffsetIsAConflictAndTheRightOneIsKnown() {
        String upload = begin(1000);
        client.patch(upload, 0, video(300, 2));

        assertProblem(client.patch(upload, 299, new byte[10]), 409, "KS-UPLOAD-07");
        assertProblem(client.patch(upload, 500, new byte[10]), 409, "KS-UPLOAD-07");
        assertThat(client.offset(upload)).isEqualTo(300);
    }

    @Test
    void moreBytesThanAnnouncedAreRefusedWithAndWithoutALength() {
        byte[] bytes = video(1000, 3);
        String upload = begin(bytes.length);
        client.patch(upload, 0, Arrays.copyOf(bytes, 300));

        assertProblem(client.patch(upload, 300, new byte[701]), 400, "KS-UPLOAD-08");
        assertProblem(
                client.patch(upload, 300, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[701]))),
                400,
                "KS-UPLOAD-08");
        assertThat(client.offset(upload)).isEqualTo(300);
        client.patch(upload, 300, Arrays.copyOfRange(bytes, 300, 1000));
        assertArrived(upload, bytes);
    }

    @Test
    void anotherAccountsUploadCannotBeTouched() {
        String upload = begin(1000);
        TusClient other = new TusClient(port).signIn(contributor().username(), PASSWORD);

        assertThat(other.head(upload).statusCode()).isEqualTo(403);
        assertProblem(other.patch(upload, 0, new byte[10]), 403, "KS-UPLOAD-06");
        assertProblem(other.send("DELETE", upload, Map.of(), BodyPublishers.noBody()), 403, "KS-UPLOAD-06");
        assertProblem(client.patch("/api/uploads/" + UUID.randomUUID(), 0, new byte[1]), 404, "KS-UPLOAD-05");
        assertProblem(client.patch("/api/uploads/nonsense", 0, new byte[1]), 404, "KS-UPLOAD-05");
    }

    @Test
    void anUploadGoesOnAfterTheSessionEndedAndThePersonSignedInAgain() {
        byte[] bytes = video(1000, 4);
        String upload = begin(bytes.length);
        client.patch(upload, 0, Arrays.copyOf(bytes, 300));
        client.loseSession();

        assertProblem(client.patch(upload, 300, Arrays.copyOfRange(bytes, 300, 1000)), 401, "KS-WEB-02");
        client.signIn(person.username(), PASSWORD);

        assertThat(client.offset(upload)).isEqualTo(300);
        client.patch(upload, 300, Arrays.copyOfRange(bytes, 300, 1000));
        assertArrived(upload, bytes);
    }

    @Test
    void theSameFileBegunAgainHasTheSameAddress() {
        HttpResponse<String> first = client.create(product.value(), "phim.mp4", 1000, "khoso-1");
        HttpResponse<String> second = client.create(product.value(), "phim.mp4", 1000, "khoso-1");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void aCancelledUploadIsGone() {
        String upload = begin(1000);
        client.patch(upload, 0, video(300, 5));

        assertThat(client.send("DELETE", upload, Map.of(), BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.head(upload).statusCode()).isEqualTo(410);
        assertProblem(client.patch(upload, 300, new byte[1]), 410, "KS-UPLOAD-09");
    }

    @Test
    void networksThatLetOnlyPostThroughAreServed() {
        String upload = begin(1000);

        HttpResponse<String> sent = client.send(
                "POST",
                upload,
                Map.of("X-HTTP-Method-Override", "PATCH", "Upload-Offset", "0", "Content-Type", TusClient.BYTES),
                BodyPublishers.ofByteArray(video(300, 6)));

        assertThat(sent.statusCode()).isEqualTo(204);
        assertThat(client.offset(upload)).isEqualTo(300);
    }

    @Test
    void aPieceIsComparedWithItsChecksum() throws Exception {
        String upload = begin(1000);
        byte[] piece = video(300, 7);
        String right = "sha1 "
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-1").digest(piece));
        String wrong = "sha1 " + Base64.getEncoder().encodeToString(new byte[20]);

        assertThat(patchWith(upload, wrong, piece).statusCode()).isEqualTo(460);
        assertThat(patchWith(upload, "crc64 AAAA", piece).statusCode()).isEqualTo(400);
        assertThat(patchWith(upload, "sha1 ***", piece).statusCode()).isEqualTo(400);
        assertThat(client.offset(upload)).isZero();
        assertThat(patchWith(upload, right, piece).statusCode()).isEqualTo(204);
        assertThat(client.offset(upload)).isEqualTo(300);
    }

    private HttpResponse<String> patchWith(String upload, String checksum, byte[] piece) {
        return client.send(
                "PATCH",
                upload,
                Map.of("Upload-Offset", "0", "Content-Type", TusClient.BYTES, "Upload-Checksum", checksum),
                BodyPublishers.ofByteArray(piece));
    }

    @Test
    void whatArrivedBeforeTheLineWasCutIsKeptAtTwentyPoints() {
        byte[] bytes = video(6 * MEBIBYTE + 123, 8);
        String upload = begin(bytes.length);
        Random random = new Random(20261122);
        int offset = 0;
        for (int cut = 1; cut <= 20; cut++) {
            byte[] rest = Arrays.copyOfRange(bytes, offset, bytes.length);
            int sent = 1 + random.nextInt(Math.min(rest.length / 4, 400 * 1024));
            boolean politely = cut % 2 == 0;
            client.patchAndCut(upload, offset, rest, sent, politely);
            int before = offset;
            await().atMost(Duration.ofSeconds(20)).until(() -> isFree(upload));
            offset = (int) client.offset(upload);
            if (politely) {
                assertThat(offset).as("cut %d", cut).isEqualTo(before + sent);
            } else {
                assertThat(offset).as("cut %d", cut).isBetween(before, before + sent);
            }
        }
        client.patch(upload, offset, Arrays.copyOfRange(bytes, offset, bytes.length));
        assertArrived(upload, bytes);
    }

    /** A connection that has been cut holds the upload until the server has noticed and stored what it brought. */
    private boolean isFree(String upload) {
        return jdbc.sql("SELECT writer IS NULL FROM upload WHERE id = :id::uuid")
                .param("id", upload.substring(upload.lastIndexOf('/') + 1))
                .query(Boolean.class)
                .single();
    }

    @Test
    void twoTabsThatSendTheSameFileDoNotHarmIt() throws Exception {
        byte[] bytes = video(3 * MEBIBYTE, 9);
        String upload = begin(bytes.length);
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService tabs = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> answers =
                    tabs.invokeAll(List.of(() -> client.patch(upload, 0, bytes), () -> client.patch(upload, 0, bytes)));
            for (Future<HttpResponse<String>> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses).contains(204).containsAnyOf(409, 423);
        assertArrived(upload, bytes);
    }

    private String begin(long length) {
        HttpResponse<String> created = client.create(product.value(), "phim.mp4", length, "");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    private void assertArrived(String upload, byte[] bytes) {
        assertThat(client.offset(upload)).isEqualTo(bytes.length);
        List<MediaFile> arrived = files.of(product);
        assertThat(arrived).hasSize(1);
        assertThat(TestBytes.readAndClose(store.read(arrived.getFirst().key()))).isEqualTo(bytes);
    }

    private static byte[] video(int length, long seed) {
        return TestBytes.random(length, seed);
    }

    private static void assertHeader(HttpResponse<String> answer, String name, String value) {
        assertThat(answer.headers().firstValue(name)).as(name).contains(value);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertHeader(answer, "Content-Type", "application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}
