package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khoso.intake.UploadScene.assertProblem;
import static vn.khoso.intake.Workbench.offer;
import static vn.khoso.storage.TestBytes.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.unit.DataSize;
import vn.khoso.account.Person;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.database.FreshDatabase;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.InMemoryObjectStore;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.file.FileObjectStore;
import vn.khoso.storage.file.FileStoreSettings;

/** The rules of admission. It shares the application of {@link IntakeIT}. */
@SpringBootTest(properties = {"khoso.jobs.enabled=false", "spring.main.lazy-initialization=true"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(IntakeBeans.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntakeRulesIT {

    private final BeanFactory beans;

    IntakeRulesIT(BeanFactory beans) {
        this.beans = beans;
    }

    @Nested
    class Rules {

        private final ObjectStore store = new InMemoryObjectStore();
        private final MovableClock clock = new MovableClock();
        private final Workbench bench = new Workbench(beans, store, clock);
        private final OrganisationId organisation = bench.organisation();
        private final Person person = bench.contributor(organisation);
        private final ProductId product = bench.draft(person);

        @Test
        void whatCannotBecomeAFileIsRefusedBeforeItsFirstByte() {
            assertRefused(offer("phim.mp4", 0, ""), IntakeProblem.FILE_EMPTY);
            assertRefused(offer("phim.exe", 9, ""), IntakeProblem.EXTENSION_NOT_ACCEPTED);
            assertRefused(offer("phim", 9, ""), IntakeProblem.NAME_UNUSABLE);
            assertRefused(offer("phim.mp4", DataSize.ofGigabytes(20).toBytes() + 1, ""), IntakeProblem.FILE_TOO_LARGE);
            assertThat(bench.uploads.unfinished(person, product)).isEmpty();
        }

        @Test
        void theRefusedEndingAndTheAcceptedOnesAreNamed() {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    KhosoException.class,
                                    () -> bench.uploads.create(person, product, offer("phim.AVI", 9, "")))
                            .arguments())
                    .containsExactly("avi", "mp4, pdf, png, vtt");
        }

        @Test
        void aStoreWithoutRoomRefusesTheWholeFileAtOnce() throws IOException {
            long free = Path.of(".").toFile().getUsableSpace();
            FileStoreSettings reserve = new FileStoreSettings(DataSize.ofBytes(Math.max(0, free - 1000)));
            Path directory = Path.of("target", "test-data", "full-" + product);
            Workbench full = new Workbench(beans, new FileObjectStore(directory, reserve), clock);

            assertProblem(
                    () -> full.uploads.create(
                            person,
                            product,
                            offer("phim.mp4", DataSize.ofGigabytes(8).toBytes(), "")),
                    IntakeProblem.NO_SPACE);
        }

        @Test
        void onlyContributorsOfTheOrganisationMayAddFiles() {
            Person stranger = bench.contributor(bench.organisation());

            assertProblem(
                    () -> bench.uploads.create(stranger, product, offer("phim.mp4", 9, "")),
                    CatalogueProblem.NOT_FOUND);
            assertProblem(
                    () -> bench.uploads.create(person, ProductId.random(), offer("phim.mp4", 9, "")),
                    CatalogueProblem.NOT_FOUND);
        }

        @Test
        void aClosedOrganisationTakesNoFiles() {
            Upload begun = bench.uploads.create(person, product, offer("phim.mp4", 9, ""));
            bench.close(organisation);

            assertRefused(offer("phim.mp4", 9, ""), CatalogueProblem.ORGANISATION_CLOSED);
            assertProblem(
                    () -> bench.append(person, begun.id(), 0, source(new byte[9])),
                    CatalogueProblem.ORGANISATION_CLOSED);
        }

        @Test
        void aSubmittedProductTakesNoFilesUntilItIsReturned() throws Exception {
            byte[] main = Workbench.video(500, 1);
            bench.intake.receiveWhole(person, product, offer("chinh.mp4", main.length, ""), source(main));
            bench.jobs.run(bench.check);
            byte[] more = Workbench.video(700, 2);
            Upload begun = bench.uploads.create(person, product, offer("them.mp4", more.length, ""));
            submit();

            assertRefused(offer("phim.mp4", 9, ""), IntakeProblem.PRODUCT_NOT_OPEN);
            assertProblem(() -> bench.append(person, begun.id(), 0, source(more)), IntakeProblem.PRODUCT_NOT_OPEN);
            assertThat(bench.uploads.head(person, begun.id()).offset()).isEqualTo(ByteSize.ZERO);

            beans.getBean(JdbcClient.class)
                    .sql("UPDATE product SET state = 'DRAFT' WHERE id = :id")
                    .param("id", product.value())
                    .update();
            assertThat(bench.append(person, begun.id(), 0, source(more)).state())
                    .isEqualTo(Upload.State.COMPLETED);
        }

        @Test
        void aProductSubmittedDuringTheLastPieceDoesNotGetTheFile() throws Exception {
            byte[] main = Workbench.video(500, 1);
            bench.intake.receiveWhole(person, product, offer("chinh.mp4", main.length, ""), source(main));
            bench.jobs.run(bench.check);
            byte[] more = Workbench.video(700, 2);
            Upload begun = bench.uploads.create(person, product, offer("them.mp4", more.length, ""));

            assertProblem(
                    () -> bench.append(person, begun.id(), 0, new GatedSource(more, 600, this::submit)),
                    IntakeProblem.PRODUCT_NOT_OPEN);

            assertThat(beans.getBean(vn.khoso.catalogue.MediaFiles.class).find(begun.mediaFile()))
                    .isEmpty();
            assertThat(bench.rows.find(begun.id()).orElseThrow().upload().hasEverything())
                    .isTrue();
        }

        private void submit() {
            EditorialDesk desk = beans.getBean(EditorialDesk.class);
            Description text = Description.EMPTY.titled("Phim", "Tóm tắt");
            int version = beans.getBean(vn.khoso.catalogue.Products.class)
                    .get(product)
                    .version();
            int described = desk.describe(person, product, version, ProductKind.CLIP, text)
                    .version();
            desk.submit(person, product, described);
        }

        private void assertRefused(OfferedFile file, vn.khoso.shared.ErrorCode expected) {
            assertProblem(() -> bench.uploads.create(person, product, file), expected);
        }
    }

    @Test
    void anOfferIsBroughtIntoAFormThatCanBeStored() {
        OfferedFile file =
                new OfferedFile(MediaRole.MAIN, "a.mp4", "nonsense", new ByteSize(1), "Hội ".repeat(100), "");

        assertThat(file.claimedType()).isEqualTo("application/octet-stream");
        assertThat(file.fingerprint()).hasSize(200).startsWith("H?i ");
        assertThat(Optional.of(file.length())).contains(new ByteSize(1));
    }

    @Test
    void theStoreAnOrganisationTakesIsTheSumOfItsOriginals() throws Exception {
        ObjectStore store = new InMemoryObjectStore();
        Workbench bench = new Workbench(beans, store, new MovableClock());
        OrganisationId organisation = bench.organisation();
        Person person = bench.contributor(organisation);
        OfferedFile file = new OfferedFile(MediaRole.MAIN, "phim.mp4", "", new ByteSize(3000));

        bench.check.run(
                bench.intake.receiveWhole(person, bench.draft(person), file, source(Workbench.video(3000, 11))));

        vn.khoso.catalogue.StorageUse.Use use =
                beans.getBean(vn.khoso.catalogue.StorageUse.class).of(organisation);
        assertThat(use.originals().bytes()).isEqualTo(3000);
        assertThat(use.files()).isEqualTo(1);
    }
}
