package vn.khoso.web.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.catalogue.RenditionPart;
import vn.khoso.catalogue.Renditions;
import vn.khoso.catalogue.ReviewChecklist;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.RenditionId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;

/** Bundled renditions over real HTTP: by range, under one address, as closed or open as their product. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MediaDeliveryIT {

    private static final String ORGANISATION = "nong-dan-21499";

    private final EditorialDesk desk;
    private final MediaFiles files;
    private final Renditions renditions;
    private final ObjectStore store;
    private final TransactionTemplate transaction;
    private final People people;
    private final Clock clock;
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    MediaDeliveryIT(
            EditorialDesk desk,
            MediaFiles files,
            Renditions renditions,
            ObjectStore store,
            TransactionTemplate transaction,
            People people,
            Clock clock) {
        this.desk = desk;
        this.files = files;
        this.renditions = renditions;
        this.store = store;
        this.transaction = transaction;
        this.people = people;
        this.clock = clock;
    }

    @Test
    void theInnerFilesOfABundleAreClosedWhileItsProductIsADraftOpenWhenPublishedAndGoneWhenWithdrawn()
            throws Exception {
        Person officer = people.of(ORGANISATION, Role.CONTRIBUTOR, Role.EDITOR);
        Product draft = desk.openDraft(officer, new OrganisationId(ORGANISATION), ProductKind.CLIP);
        Product described = desk.describe(
                officer, draft.id(), draft.version(), ProductKind.CLIP, Description.EMPTY.titled("Clip", "Tóm tắt"));
        String address = "/media/" + keepStream(accept(officer, draft)).id();
        String piece = address + "/240p.mp4";

        for (String path : List.of(address, address + "/index.m3u8", piece)) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(404);
        }

        Product submitted = desk.submit(officer, described.id(), described.version());
        Product published = desk.publish(
                officer,
                submitted.id(),
                submitted.version(),
                true,
                ReviewChecklist.all(ReviewChecklist.Answer.OK),
                Optional.empty());

        assertThat(get(address + "/index.m3u8", "").body()).isEqualTo("#EXTM3U list");
        assertThat(get(address, "").headers().firstValue("Content-Type")).contains("application/vnd.apple.mpegurl");
        HttpResponse<String> range = get(piece, "bytes=2-5");
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.body()).isEqualTo("2345");
        assertThat(range.headers().firstValue("Content-Range")).contains("bytes 2-5/10");
        assertThat(range.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(range.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(get(piece, "bytes=10-").statusCode()).isEqualTo(416);
        assertThat(get(address + "/480p.mp4", "").statusCode()).isEqualTo(404);
        assertThat(get(address + "/..%2findex.m3u8", "").statusCode()).isIn(400, 404);

        desk.withdraw(officer, published.id(), published.version(), "Sai số liệu");

        assertThat(get(piece, "bytes=2-5").statusCode()).isEqualTo(410);
        assertThat(get(address + "/index.m3u8", "").statusCode()).isEqualTo(410);
    }

    @Test
    void aNewResultTakesThePlaceOfTheEarlierAndNamesTheObjectsThatAreLeft() throws IOException {
        Person officer = people.of(ORGANISATION, Role.CONTRIBUTOR);
        Product draft = desk.openDraft(officer, new OrganisationId(ORGANISATION), ProductKind.CLIP);
        MediaFileId file = accept(officer, draft);
        Rendition first = keepStream(file);
        RenditionPart firstPiece = renditions.part(first.id(), "240p.mp4").orElseThrow();
        Rendition second = stream(file);

        Set<ObjectKey> left = renditions.keep(second, List.of());

        assertThat(left).containsExactlyInAnyOrder(first.key(), firstPiece.key());
        assertThat(renditions.of(draft.id())).containsExactly(second);
        assertThat(renditions.parts(first.id())).isEmpty();
        assertThat(renditions.drop(file, RenditionKind.STREAM)).containsExactly(second.key());
        assertThat(renditions.of(draft.id())).isEmpty();
    }

    private HttpResponse<String> get(String path, String range) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private Rendition keepStream(MediaFileId file) throws IOException {
        Rendition stream = stream(file);
        put(stream.key(), "#EXTM3U list");
        ObjectKey piece = ObjectKey.rendition(file, "stream/" + stream.id() + "/240p.mp4", 1);
        put(piece, "0123456789");
        renditions.keep(
                stream,
                List.of(
                        part("index.m3u8", stream.key(), stream.contentType(), 12),
                        part("240p.mp4", piece, "video/mp4", 10)));
        return stream;
    }

    private static Rendition stream(MediaFileId file) {
        RenditionId id = RenditionId.random();
        return new Rendition(
                id,
                file,
                RenditionKind.STREAM,
                1,
                ObjectKey.rendition(file, "stream/" + id + "/index.m3u8", 1),
                "application/vnd.apple.mpegurl",
                new ByteSize(12),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RenditionPart part(String name, ObjectKey key, String type, long bytes) {
        return new RenditionPart(name, key, type, new ByteSize(bytes), Optional.empty(), Optional.empty());
    }

    private void put(ObjectKey key, String words) throws IOException {
        byte[] bytes = words.getBytes(UTF_8);
        store.put(key, new ByteArrayInputStream(bytes), new ByteSize(bytes.length), "application/octet-stream");
    }

    private MediaFileId accept(Person person, Product draft) {
        MediaFileId id = MediaFileId.random();
        transaction.executeWithoutResult(status -> files.receive(new MediaFile(
                id,
                draft.id(),
                MediaRole.MAIN,
                "phu-de.vtt",
                "application/octet-stream",
                ObjectKey.original(2026, id),
                new ByteSize(12),
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                person.id(),
                clock.instant())));
        files.accept(id, Sha256.of(id.toString().getBytes(UTF_8)), "text/vtt");
        return id;
    }
}
