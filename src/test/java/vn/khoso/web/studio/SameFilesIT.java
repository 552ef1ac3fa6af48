package vn.khoso.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.KhosoTest;
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

/** The same SHA-256 is told where the file was sent, to those alone who may see the other product. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SameFilesIT {

    private final SameFiles same;
    private final EditorialDesk desk;
    private final MediaFiles files;
    private final TransactionTemplate transaction;
    private final People people;
    private final Clock clock;

    SameFilesIT(
            SameFiles same,
            EditorialDesk desk,
            MediaFiles files,
            TransactionTemplate transaction,
            People people,
            Clock clock) {
        this.same = same;
        this.desk = desk;
        this.files = files;
        this.transaction = transaction;
        this.people = people;
        this.clock = clock;
    }

    @Test
    void theEarlierProductIsNamedAndLinkedWithinTheOrganisationAndHiddenFromAnother() {
        String own = "nong-dan-21499";
        String other = "phu-nu-21499";
        Sha256 bytes = Sha256.of(UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Person officer = people.of(own, Role.CONTRIBUTOR);
        Person stranger = people.of(other, Role.CONTRIBUTOR);
        Product earlier = draft(officer, own);
        accept(officer, earlier, bytes);
        Product again = draft(officer, own);
        MediaFileId file = accept(officer, again, bytes);
        Product elsewhere = draft(stranger, other);
        accept(stranger, elsewhere, bytes);

        assertThat(same.of(officer, again).get(file.toString())).singleElement().satisfies(pair -> {
            assertThat(pair.found().other().id()).isEqualTo(earlier.id());
            assertThat(pair.address()).isEqualTo("/studio/products/" + earlier.id());
        });
        assertThat(same.of(stranger, elsewhere))
                .as("drafts of another organisation")
                .isEmpty();
    }

    private Product draft(Person person, String organisation) {
        return desk.openDraft(person, new OrganisationId(organisation), ProductKind.CLIP);
    }

    private MediaFileId accept(Person person, Product draft, Sha256 sha256) {
        MediaFileId id = MediaFileId.random();
        transaction.executeWithoutResult(status -> files.receive(new MediaFile(
                id,
                draft.id(),
                MediaRole.MAIN,
                "phim.mp4",
                "video/mp4",
                ObjectKey.original(2026, id),
                new ByteSize(10),
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                person.id(),
                clock.instant())));
        files.accept(id, sha256, "video/mp4");
        return id;
    }
}
