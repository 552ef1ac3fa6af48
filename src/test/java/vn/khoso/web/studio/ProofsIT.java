package vn.khoso.web.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Description;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.catalogue.ReviewChecklist;
import vn.khoso.catalogue.Viewer;
import vn.khoso.delivery.Delivery;
import vn.khoso.intake.FileRoles;
import vn.khoso.intake.Intake;
import vn.khoso.intake.IntakeProblem;
import vn.khoso.intake.OfferedFile;
import vn.khoso.processing.Progress;
import vn.khoso.quota.EarlierPublications;
import vn.khoso.shared.AreaCode;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.web.view.HeldFiles;
import vn.khoso.web.view.ProductFiles;

/** Evidence that comes after publication: who may send it, who may open it, and that nobody else learns of it. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProofsIT {

    private static final String ORGANISATION = "nong-dan-21484";

    private final EditorialDesk desk;
    private final Intake intake;
    private final FileRoles roles;
    private final MediaFiles files;
    private final Progress progress;
    private final Delivery delivery;
    private final ProductFiles held;
    private final EarlierPublications declarations;
    private final People people;

    ProofsIT(
            EditorialDesk desk,
            Intake intake,
            FileRoles roles,
            MediaFiles files,
            Progress progress,
            Delivery delivery,
            ProductFiles held,
            EarlierPublications declarations,
            People people) {
        this.desk = desk;
        this.intake = intake;
        this.roles = roles;
        this.files = files;
        this.progress = progress;
        this.delivery = delivery;
        this.held = held;
        this.declarations = declarations;
        this.people = people;
    }

    @Test
    void anEditorProvesAnEarlierDayOfAPublishedProductBeforeItsSupervisorsAlone() throws IOException {
        Person officer = people.of(ORGANISATION, Role.CONTRIBUTOR, Role.EDITOR);
        Person contributor = people.of(ORGANISATION, Role.CONTRIBUTOR);
        Product draft = desk.openDraft(officer, new OrganisationId(ORGANISATION), ProductKind.INFOGRAPHIC);
        assertRefused(IntakeProblem.PROOF_UNWANTED, () -> send(officer, draft, MediaRole.PROOF));
        Product published = publish(officer, draft);

        assertRefused(CatalogueProblem.FORBIDDEN, () -> send(contributor, published, MediaRole.PROOF));
        assertRefused(IntakeProblem.PRODUCT_NOT_OPEN, () -> send(officer, published, MediaRole.ATTACHMENT));
        MediaFileId proof = send(officer, published, MediaRole.PROOF);
        awaitAccepted(proof);

        assertThat(progress.of(published.id()))
                .as("steps on a proof")
                .noneMatch(step -> step.mediaFile().equals(proof));
        assertThat(held.of(published).made())
                .extracting(HeldFiles.Made::file)
                .extracting(MediaFile::id)
                .doesNotContain(proof);
        assertRefused(CatalogueProblem.NOT_FOUND, () -> delivery.original(Viewer.ANYBODY, proof));
        assertRefused(
                CatalogueProblem.NOT_FOUND,
                () -> delivery.original(new Viewer.SignedIn(people.of("nong-dan-21499", Role.EDITOR)), proof));
        assertRefused(
                CatalogueProblem.NOT_FOUND,
                () -> delivery.original(
                        new Viewer.SignedIn(people.supervisor(new Scope.Commune(new AreaCode("21499")))), proof));
        assertThat(delivery.original(
                        new Viewer.SignedIn(people.supervisor(new Scope.Commune(new AreaCode("21484")))), proof))
                .isNotNull();
        assertThat(delivery.original(new Viewer.SignedIn(officer), proof)).isNotNull();
        assertRefused(
                IntakeProblem.PRODUCT_NOT_OPEN, () -> roles.change(officer, files.get(proof), MediaRole.ATTACHMENT));

        declarations.declare(officer, published.id(), LocalDate.of(2026, 1, 5), "https://example.org/bai", proof);
        assertThat(declarations.of(published.id())).singleElement().satisfies(declared -> {
            assertThat(declared.proof()).isEqualTo(proof);
            assertThat(declared.decision()).isEmpty();
        });
    }

    private Product publish(Person officer, Product draft) throws IOException {
        awaitAccepted(send(officer, draft, MediaRole.MAIN));
        Product described = desk.describe(
                officer,
                draft.id(),
                draft.version(),
                ProductKind.INFOGRAPHIC,
                Description.EMPTY.titled("Tranh", "Tóm tắt"));
        Product submitted = desk.submit(officer, described.id(), described.version());
        return desk.publish(
                officer,
                submitted.id(),
                submitted.version(),
                true,
                ReviewChecklist.all(ReviewChecklist.Answer.OK),
                Optional.empty());
    }

    private void awaitAccepted(MediaFileId file) {
        await().atMost(Duration.ofSeconds(60)).until(() -> files.get(file).isAccepted());
    }

    private MediaFileId send(Person person, Product product, MediaRole role) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return intake.receiveWhole(
                person,
                product.id(),
                new OfferedFile(role, "man-hinh.png", "image/png", new ByteSize(bytes.size())),
                new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(KhosoException.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.errorCode()).isEqualTo(code));
    }
}
