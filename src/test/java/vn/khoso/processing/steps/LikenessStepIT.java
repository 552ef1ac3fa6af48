package vn.khoso.processing.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.NearDuplicate;
import vn.khoso.catalogue.NearDuplicates;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.processing.StepProgress;
import vn.khoso.processing.Workpiece;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;
import vn.khoso.tools.DetectedType;
import vn.khoso.tools.Ffmpeg;
import vn.khoso.tools.MediaFamily;
import vn.khoso.tools.MediaSource;
import vn.khoso.tools.Samples;

/** Files that are the same, or look or sound alike, are told to those who may see both. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Tag("media")
class LikenessStepIT {

    private static final String OURS = "phu-nu-21484";
    private static final String THEIRS = "cuu-chien-binh-21484";
    private static final DetectedType PNG = new DetectedType("image/png", "png", MediaFamily.IMAGE);
    private static final DetectedType WAV = new DetectedType("audio/wav", "wav", MediaFamily.AUDIO);
    private static final DetectedType MP3 = new DetectedType("audio/mpeg", "mp3", MediaFamily.AUDIO);

    private final LikenessStep step;
    private final NearDuplicates duplicates;
    private final MediaFiles files;
    private final EditorialDesk desk;
    private final Ffmpeg ffmpeg;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Person officer;
    private final Person neighbour;
    private final Person supervisor;

    @TempDir
    private Path directory;

    LikenessStepIT(
            LikenessStep step,
            NearDuplicates duplicates,
            MediaFiles files,
            EditorialDesk desk,
            Ffmpeg ffmpeg,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock,
            People people) {
        this.step = step;
        this.duplicates = duplicates;
        this.files = files;
        this.desk = desk;
        this.ffmpeg = ffmpeg;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.officer = people.of(OURS, Role.CONTRIBUTOR);
        this.neighbour = people.of(THEIRS, Role.CONTRIBUTOR);
        this.supervisor = people.supervisor(new Scope.Province());
    }

    @Test
    void filesThatAreTheSameOrLookAlikeAreToldToThoseWhoMaySeeBoth() throws Exception {
        Path picture = Samples.demo("infographic-tam-giac-cia.png");
        ProductId first = product(officer, OURS, new MediaSource(picture, PNG));
        ProductId small = product(officer, OURS, new MediaSource(half(picture), PNG));
        ProductId same = product(neighbour, THEIRS, new MediaSource(picture, PNG));
        ProductId different =
                product(officer, OURS, new MediaSource(Samples.demo("infographic-vong-tron-rui-ro.png"), PNG));

        assertThat(duplicates.of(officer, small)).singleElement().satisfies(found -> {
            assertThat(found.likeness()).isEqualTo(NearDuplicate.Likeness.PICTURE);
            assertThat(found.percent()).isGreaterThanOrEqualTo(90);
            assertThat(found.other().id()).isEqualTo(first);
            assertThat(found.otherIsEarlier()).isTrue();
        });
        assertThat(duplicates.of(officer, different)).isEmpty();
        assertThat(duplicates.of(neighbour, same))
                .as("drafts of another organisation")
                .isEmpty();
        assertThat(duplicates.of(supervisor, same))
                .filteredOn(
                        found -> List.of(first, small).contains(found.other().id()))
                .extracting(NearDuplicate::likeness)
                .containsExactly(NearDuplicate.Likeness.SAME_BYTES, NearDuplicate.Likeness.PICTURE);
    }

    @Test
    void aSoundIsFoundAgainAfterItWasCutCompressedAndMadeLouder() throws Exception {
        Path whole = Samples.demo("podcast-giong-doc-viet.wav");
        Path part = Files.write(directory.resolve("part.wav"), seconds(Files.readAllBytes(whole), 15, 35));
        Path compressed = directory.resolve("part.mp3");
        ffmpeg.toMp3(new MediaSource(part, WAV), compressed, percent -> {});
        ProductId first = product(officer, OURS, new MediaSource(whole, WAV));
        ProductId different = product(officer, OURS, new MediaSource(Samples.demo("podcast-co-chuong.mp3"), MP3));
        ProductId again = product(officer, OURS, new MediaSource(compressed, MP3));

        assertThat(duplicates.of(officer, again)).singleElement().satisfies(found -> {
            assertThat(found.likeness()).isEqualTo(NearDuplicate.Likeness.SOUND);
            assertThat(found.percent()).isGreaterThanOrEqualTo(70);
            assertThat(found.other().id()).isEqualTo(first);
            assertThat(found.otherIsEarlier()).isTrue();
        });
        assertThat(duplicates.of(officer, different)).isEmpty();
    }

    @Test
    void aFileWhoseLikenessCannotBeSeenIsNoFailure() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.png"), "no picture at all");

        ProductId product = product(officer, OURS, new MediaSource(broken, PNG));

        assertThat(duplicates.of(officer, product)).isEmpty();
    }

    /** Cuts a piece out of a WAV file of 16,000 samples of two bytes a second. */
    private static byte[] seconds(byte[] wav, int from, int to) {
        byte[] piece = new byte[44 + (to - from) * 32_000];
        System.arraycopy(wav, 0, piece, 0, 44);
        System.arraycopy(wav, 44 + from * 32_000, piece, 44, piece.length - 44);
        return piece;
    }

    private Path half(Path png) throws IOException {
        BufferedImage whole = ImageIO.read(png.toFile());
        BufferedImage small =
                new BufferedImage(whole.getWidth() / 2, whole.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(whole, 0, 0, small.getWidth(), small.getHeight(), null);
        Path file = directory.resolve("half.png");
        ImageIO.write(small, "png", file.toFile());
        return file;
    }

    /** Accepted behind the back of the queue: no other step has a part in this. */
    private ProductId product(Person owner, String organisation, MediaSource source) throws IOException {
        ProductId product = desk.openDraft(owner, new OrganisationId(organisation), ProductKind.INFOGRAPHIC)
                .id();
        MediaFileId id = MediaFileId.random();
        byte[] bytes = Files.readAllBytes(source.file());
        MediaFile file = new MediaFile(
                id,
                product,
                MediaRole.MAIN,
                String.valueOf(source.file().getFileName()),
                source.type().mediaType(),
                ObjectKey.original(2026, id),
                new ByteSize(bytes.length),
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                owner.id(),
                clock.instant());
        transaction.executeWithoutResult(status -> files.receive(file));
        jdbc.sql("UPDATE media_file SET state = 'ACCEPTED', sha256 = :sha256, detected_type = :type WHERE id = :id")
                .param("sha256", Sha256.of(bytes).hex())
                .param("type", source.type().mediaType())
                .param("id", id.value())
                .update();
        Path made = Files.createDirectory(directory.resolve(id.toString()));
        step.run(new Workpiece(file, source, made, new Nobody()));
        return product;
    }

    /** Nobody is told how it goes. */
    private static final class Nobody implements Workpiece.Lane {

        @Override
        public void percent(int percent) {
            assertThat(percent).isBetween(0, 100);
        }

        @Override
        public void note(StepProgress.Note note) {
            throw new AssertionError("a hint is nothing to tell of: " + note);
        }

        @Override
        public void requireTime() {
            throw new AssertionError("it never takes long");
        }
    }
}
