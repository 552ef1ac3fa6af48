package vn.khoso.processing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;
import vn.khoso.storage.ObjectStore;

/** Puts originals into the library as if they had been uploaded and accepted; their processing begins at once. */
@TestComponent
class ProcessedFiles {

    private static final String ORGANISATION = "nong-dan-21499";

    private final EditorialDesk desk;
    private final MediaFiles files;
    private final ObjectStore store;
    private final TransactionTemplate transaction;
    private final People people;
    private final Clock clock;

    ProcessedFiles(
            EditorialDesk desk,
            MediaFiles files,
            ObjectStore store,
            TransactionTemplate transaction,
            People people,
            Clock clock) {
        this.desk = desk;
        this.files = files;
        this.store = store;
        this.transaction = transaction;
        this.people = people;
        this.clock = clock;
    }

    Product draft(ProductKind kind) {
        Person officer = people.of(ORGANISATION, Role.CONTRIBUTOR);
        return desk.openDraft(officer, new OrganisationId(ORGANISATION), kind);
    }

    MediaFileId accept(Product product, Path original, String mediaType) throws IOException {
        MediaFileId id = MediaFileId.random();
        ObjectKey key = ObjectKey.original(2026, id);
        ByteSize size = new ByteSize(Files.size(original));
        try (InputStream bytes = Files.newInputStream(original)) {
            store.put(key, bytes, size, mediaType);
        }
        Person officer = people.of(ORGANISATION, Role.CONTRIBUTOR);
        transaction.executeWithoutResult(status -> files.receive(new MediaFile(
                id,
                product.id(),
                MediaRole.MAIN,
                original.getFileName().toString(),
                mediaType,
                key,
                size,
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                officer.id(),
                clock.instant())));
        files.accept(id, Sha256.of(id.toString().getBytes(UTF_8)), mediaType);
        return id;
    }

    List<String> failures(List<StepProgress> steps) {
        return steps.stream()
                .filter(step -> step.state() instanceof StepProgress.State.Failed)
                .map(step -> step.step() + " " + step.state())
                .toList();
    }
}
