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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.database.FreshDatabase;
import vn.khoso.jobs.JobsProblem;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.InMemoryObjectStore;
import vn.khoso.storage.ObjectStore;
import vn.khoso.storage.file.FileObjectStore;
import vn.khoso.storage.file.FileStoreSettings;

/** Uploads on each store, the rules of admission, and what the check decides. */
@SpringBootTest(properties = {"khoso.jobs.enabled=false", "spring.main.lazy-initialization=true"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(IntakeBeans.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntakeIT {

    private final BeanFactory beans;

    IntakeIT(BeanFactory beans) {
        this.beans = beans;
    }

    @Nested
    class OnFiles implements UploadsContract {

        @TempDir
        private Path directory;

        @Override
        public BeanFactory beans() {
            return beans;
        }

        @Override
        public ObjectStore store() {
            try {
                return new FileObjectStore(directory, new FileStoreSettings(DataSize.ofMegabytes(64)));
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        @Override
        public ObjectStore restartedStore() {
            return store();
        }
    }

    @Nested
    class WhereEveryByteMayBeAPart implements UploadsContract {

        private final ObjectStore store = new InMemoryObjectStore();

        @Override
        public BeanFactory beans() {
            return beans;
        }

        @Override
        public ObjectStore store() {
            return store;
        }

        @Override
        public ObjectStore restartedStore() {
            return store;
        }
    }

    @Nested
    class WherePartsHaveALeastSize implements UploadsContract {

        private final ObjectStore store = new InMemoryObjectStore(ByteSize.ofMebibytes(5));

        @Override
        public BeanFactory beans() {
            return beans;
        }

        @Override
        public ObjectStore store() {
            return store;
        }

        @Override
        public ObjectStore restartedStore() {
            return store;
        }

        @Test
        void aTailThatIsGoneIsSentAgain() throws Exception {
            UploadScene scene = scene();
            byte[] bytes = Workbench.video(9 * MEBIBYTE, 30);
            Upload upload = scene.begin("phim.mp4", bytes.length);
            int cut = 7 * MEBIBYTE;
            scene.bench.append(scene.person, upload.id(), 0, source(java.util.Arrays.copyOf(bytes, cut)));
            scene.bench.append(
                    scene.person, upload.id(), cut, source(java.util.Arrays.copyOfRange(bytes, cut, cut + 1000)));
            store.delete(vn.khoso.storage.ObjectKey.uploadTail(upload.id()));

            assertProblem(
                    () -> scene.bench.append(scene.person, upload.id(), cut + 1000, scene.rest(bytes, cut + 1000)),
                    IntakeProblem.OFFSET_DIFFERS);
            assertThat(scene.bench.uploads.head(scene.person, upload.id()).offset())
                    .isEqualTo(new ByteSize(cut));
            scene.bench.append(scene.person, upload.id(), cut, scene.rest(bytes, cut));
            scene.bench.jobs.run(scene.bench.check);

            assertThat(scene.accepted(upload)).isEqualTo(vn.khoso.shared.Sha256.of(bytes));
        }
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

    @Nested
    class Check {

        private final ObjectStore store = new InMemoryObjectStore();
        private final Workbench bench = new Workbench(beans, store, new MovableClock());
        private final Person person = bench.contributor(bench.organisation());
        private final ProductId product = bench.draft(person);

        @ParameterizedTest
        @CsvSource({
            "MAIN, phim.mp4, VIDEO+, ",
            "MAIN, phim.pdf, VIDEO+, ",
            "MAIN, phim.mp4, NONSENSE, TYPE_NOT_ACCEPTED",
            "MAIN, phim.mp4, VIDEO+MEDIA_UNDECODABLE+, BROKEN",
            "MAIN, phim.mp4, VIDEO+MEDIA_PROTECTED+, PROTECTED",
            "MAIN, phim.mp4, VIDEO+PROGRAM_MISSING+, ",
            "MAIN, phim.mp4, VIDEO+MEDIA_INDEX_MISSING+, INDEX_MISSING",
            "MAIN, phim.mp4, VIDEO+VIRUS+, INFECTED",
            "MAIN, anh.png, NONSENSE+VIRUS+, INFECTED",
            "MAIN, anh.png, IMAGE+PICTURE_CUT+, PICTURE_CUT",
            "MAIN, van-ban.pdf, TEXT+TOO_MANY_PARTS+, TOO_MANY_PARTS",
            "MAIN, anh.png, IMAGE+PICTURE_UNREADABLE+, BROKEN",
            "MAIN, anh.png, IMAGE+PICTURE_TOO_LARGE+, TOO_MANY_PIXELS",
            "MAIN, van-ban.pdf, TEXT+DOCUMENT_PROTECTED+, PDF_LOCKED",
            "MAIN, van-ban.pdf, TEXT+DOCUMENT_UNREADABLE+, BROKEN",
            "MAIN, van-ban.pdf, TEXT+PARSER_TIMEOUT+, TOO_DEMANDING",
            "MAIN, van-ban.pdf, TEXT+PARSER_CRASHED+, TOO_DEMANDING",
            "MAIN, phim.mp4, VIDEO+PROGRAM_TIMEOUT+, TOO_DEMANDING",
            "MAIN, phu-de.vtt, TITLES+, WRONG_FOR_ROLE",
            "COVER, anh.png, IMAGE+, ",
            "COVER, phim.mp4, VIDEO+, WRONG_FOR_ROLE",
            "CAPTIONS, phu-de.vtt, TITLES+, ",
            "CAPTIONS, van-ban.pdf, TEXT+, WRONG_FOR_ROLE",
            "TRANSCRIPT, van-ban.pdf, TEXT+, ",
            "TRANSCRIPT, anh.png, IMAGE+, WRONG_FOR_ROLE",
            "ATTACHMENT, phu-de.vtt, TITLES+, "
        })
        void decidesByTheBytes(MediaRole role, String name, String head, IntakeProblem expected) throws Exception {
            MediaFileId id = receive(role, name, Workbench.marked(head, 3000, 1));

            bench.jobs.run(bench.check);

            if (expected == null) {
                assertThat(bench.file(id).state()).isInstanceOf(MediaFile.State.Accepted.class);
            } else {
                assertThat(bench.file(id).state())
                        .isInstanceOfSatisfying(
                                MediaFile.State.Refused.class,
                                refused -> assertThat(IntakeProblem.of(refused.problemCode()))
                                        .contains(expected));
            }
        }

        @Test
        void theSameFileTwiceIsAcceptedOnceAndNamedTheSecondTime() throws Exception {
            byte[] bytes = Workbench.video(3000, 5);
            MediaFileId first = receive(MediaRole.MAIN, "mot.mp4", bytes);
            MediaFileId second = receive(MediaRole.MAIN, "hai.mp4", bytes);

            bench.jobs.run(bench.check);

            assertThat(bench.file(first).isAccepted()).isTrue();
            assertThat(bench.file(second).state())
                    .isEqualTo(new MediaFile.State.Refused(IntakeProblem.DUPLICATE.code(), "mot.mp4"));
        }

        @Test
        void whatMayPassIsThrownToBeTriedAgain() throws Exception {
            MediaFileId id =
                    receive(MediaRole.MAIN, "phim.mp4", Workbench.marked("VIDEO+PROGRAM_INTERRUPTED+", 3000, 6));

            assertProblem(() -> bench.check.run(id), vn.khoso.tools.ToolsProblem.PROGRAM_INTERRUPTED);

            assertThat(bench.file(id).state()).isInstanceOf(MediaFile.State.Received.class);
        }

        @Test
        void nothingIsAcceptedWhileTheVirusScannerDoesNotAnswer() throws Exception {
            MediaFileId id = receive(MediaRole.MAIN, "phim.mp4", Workbench.video(3000, 9));
            bench.scanner.outOfOrder = true;

            assertProblem(() -> bench.check.run(id), vn.khoso.tools.ToolsProblem.VIRUS_SCANNER_UNREACHABLE);
            assertThat(bench.file(id).state()).isInstanceOf(MediaFile.State.Received.class);

            bench.scanner.outOfOrder = false;
            bench.check.run(id);
            assertThat(bench.file(id).isAccepted()).isTrue();
        }

        @Test
        void aCheckThatIsGivenUpIsNamed() {
            MediaFileId id = receive(MediaRole.MAIN, "phim.mp4", Workbench.video(3000, 7));

            bench.check.onGivenUp(id, new KhosoException(JobsProblem.WORK_FAILED, "intake.check", id));

            assertThat(bench.file(id).state())
                    .isEqualTo(new MediaFile.State.Refused(
                            IntakeProblem.CHECK_GIVEN_UP.code(), JobsProblem.WORK_FAILED.code()));
        }

        @Test
        void aDecidedFileIsNotDecidedAgain() throws Exception {
            MediaFileId id = receive(MediaRole.MAIN, "phim.mp4", Workbench.video(3000, 8));
            bench.check.run(id);
            store.delete(bench.file(id).key());

            bench.check.run(id);

            assertThat(bench.file(id).isAccepted()).isTrue();
        }

        private MediaFileId receive(MediaRole role, String name, byte[] bytes) {
            OfferedFile file = new OfferedFile(role, name, "", new ByteSize(bytes.length));
            return bench.intake.receiveWhole(person, product, file, source(bytes));
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
