package vn.khoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khoso.intake.UploadScene.assertProblem;
import static vn.khoso.storage.TestBytes.source;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import vn.khoso.account.Person;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.database.FreshDatabase;
import vn.khoso.jobs.JobsProblem;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;
import vn.khoso.storage.InMemoryObjectStore;
import vn.khoso.storage.ObjectStore;

/** What the check decides of a file that has arrived. It shares the application of {@link IntakeIT}. */
@SpringBootTest(properties = {"khoso.jobs.enabled=false", "spring.main.lazy-initialization=true"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(IntakeBeans.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntakeCheckIT {

    private final BeanFactory beans;

    IntakeCheckIT(BeanFactory beans) {
        this.beans = beans;
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
}
