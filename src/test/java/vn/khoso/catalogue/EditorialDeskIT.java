package vn.khoso.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.account.Scope;
import vn.khoso.audit.Actor;
import vn.khoso.organisation.Organisations;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;

/** What the desk allows, refuses, writes down and undoes, on a real database. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EditorialDeskIT {

    private static final String COMMUNE_BODY = "nong-dan-21499";
    private static final String PROVINCE_BODY = "nong-dan-51";

    private final EditorialDesk desk;
    private final MediaFiles files;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final Clock clock;

    EditorialDeskIT(
            EditorialDesk desk,
            MediaFiles files,
            Organisations organisations,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            People people,
            Clock clock) {
        this.desk = desk;
        this.files = files;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.clock = clock;
    }

    @Test
    void oneOfficerOfASmallBodyDoesItAllAndEveryStepIsWrittenDown() {
        Person officer = people.of(COMMUNE_BODY, Role.CONTRIBUTOR, Role.EDITOR);
        Product submitted = submitted(officer, COMMUNE_BODY);
        Product published = publish(officer, submitted);
        Product withdrawn = desk.withdraw(officer, published.id(), published.version(), "Sai số liệu");

        assertThat(withdrawn.state()).isInstanceOf(ProductState.Withdrawn.class);
        assertThat(actions(submitted))
                .containsExactly(
                        "product.open", "product.describe", "product.submit", "product.publish", "product.withdraw");
    }

    @Test
    void anIncompleteDraftSaysWhatIsMissing() {
        Person officer = people.of(COMMUNE_BODY, Role.CONTRIBUTOR);
        Product draft = desk.openDraft(officer, new OrganisationId(COMMUNE_BODY), ProductKind.CLIP);

        assertThat(desk.missingIn(draft)).containsExactly(Missing.TITLE, Missing.SUMMARY, Missing.FILE);
        refused(CatalogueProblem.INCOMPLETE, () -> desk.submit(officer, draft.id(), draft.version()));
    }

    @Test
    void aStaleFormIsRefusedAndTheFirstChangeStays() {
        Person officer = people.of(COMMUNE_BODY, Role.CONTRIBUTOR);
        Product draft = desk.openDraft(officer, new OrganisationId(COMMUNE_BODY), ProductKind.CLIP);
        Description first = Description.EMPTY.titled("Bản thứ nhất", "Tóm tắt");
        Product saved = desk.describe(officer, draft.id(), draft.version(), ProductKind.CLIP, first);

        refused(
                CatalogueProblem.STALE,
                () -> desk.describe(
                        officer, draft.id(), draft.version(), ProductKind.CLIP, first.titled("Bản cũ", "x")));
        assertThat(saved.description().title()).isEqualTo("Bản thứ nhất");
    }

    @Test
    void submittingTwiceIsToldAsDoneAlready() {
        Person officer = people.of(COMMUNE_BODY, Role.CONTRIBUTOR);
        Product submitted = submitted(officer, COMMUNE_BODY);

        refused(CatalogueProblem.WRONG_STATE, () -> desk.submit(officer, submitted.id(), submitted.version() - 1));
    }

    @Test
    void theProvinceAsksForASecondPerson() {
        Person officer = people.of(PROVINCE_BODY, Role.CONTRIBUTOR, Role.EDITOR);
        Product submitted = submitted(officer, PROVINCE_BODY);

        refused(CatalogueProblem.FOUR_EYES, () -> publish(officer, submitted));
        assertThat(publish(people.of(PROVINCE_BODY, Role.EDITOR), submitted).state())
                .isInstanceOf(ProductState.Published.class);
    }

    @Test
    void anOpenQuestionBlocksPublishing() {
        Person officer = people.of(COMMUNE_BODY, Role.CONTRIBUTOR, Role.EDITOR);
        Product submitted = submitted(officer, COMMUNE_BODY);

        refused(
                CatalogueProblem.REVIEW_OPEN,
                () -> desk.publish(
                        officer, submitted.id(), submitted.version(), true, ReviewChecklist.EMPTY, Optional.empty()));
    }

    @Test
    void aReturnNeedsAReasonThatTheContributorReads() {
        Person officer = people.of(COMMUNE_BODY, Role.CONTRIBUTOR, Role.EDITOR);
        Product submitted = submitted(officer, COMMUNE_BODY);

        refused(
                CatalogueProblem.REASON_MISSING,
                () -> desk.sendBack(officer, submitted.id(), submitted.version(), "  "));
        Product returned = desk.sendBack(officer, submitted.id(), submitted.version(), "Thiếu nguồn nhạc");
        assertThat(returned.state()).isInstanceOf(ProductState.Draft.class);
        assertThat(actions(submitted)).endsWith("product.return");
    }

    @Test
    void aBodyThatClosedWhileItsDraftWasInReviewPublishesNothing() {
        String closing = "nong-dan-21490";
        Person officer = people.of(closing, Role.CONTRIBUTOR, Role.EDITOR);
        Product submitted = submitted(officer, closing);
        organisations.close(
                Actor.of(people.administrator().id()),
                new OrganisationId(closing),
                LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1),
                null,
                0);

        refused(CatalogueProblem.ORGANISATION_CLOSED, () -> publish(officer, submitted));
    }

    @Test
    void strangersLearnNothing() {
        Product submitted = submitted(people.of(COMMUNE_BODY, Role.CONTRIBUTOR), COMMUNE_BODY);
        Person stranger = people.of("phu-nu-21025", Role.EDITOR);
        Person supervisor = people.supervisor(new Scope.Province());

        refused(CatalogueProblem.NOT_FOUND, () -> publish(stranger, submitted));
        refused(CatalogueProblem.FORBIDDEN, () -> publish(supervisor, submitted));
    }

    @Test
    void aRefusedChangeLeavesNoAuditEntry() {
        Person officer = people.of(COMMUNE_BODY, Role.CONTRIBUTOR);
        Product draft = desk.openDraft(officer, new OrganisationId(COMMUNE_BODY), ProductKind.CLIP);
        Description tooLong = Description.EMPTY.titled("x".repeat(301), "Tóm tắt");

        refused(
                CatalogueProblem.TEXT_TOO_LONG,
                () -> desk.describe(officer, draft.id(), draft.version(), ProductKind.CLIP, tooLong));
        assertThat(actions(draft)).containsExactly("product.open");
    }

    private Product submitted(Person person, String organisation) {
        Product draft = desk.openDraft(person, new OrganisationId(organisation), ProductKind.DOCUMENT);
        Product described = desk.describe(
                person,
                draft.id(),
                draft.version(),
                ProductKind.DOCUMENT,
                Description.EMPTY.titled("Ngày hội Ba Vinh", "Một ngày ở xã Ba Vinh"));
        accept(person, draft);
        return desk.submit(person, described.id(), described.version());
    }

    private void accept(Person person, Product draft) {
        MediaFileId id = MediaFileId.random();
        transaction.executeWithoutResult(status -> files.receive(new MediaFile(
                id,
                draft.id(),
                MediaRole.MAIN,
                "van-ban.docx",
                "application/octet-stream",
                ObjectKey.original(2026, id),
                new ByteSize(12),
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                person.id(),
                clock.instant())));
        files.accept(id, Sha256.of(id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)), "text/vtt");
    }

    private Product publish(Person person, Product submitted) {
        return desk.publish(
                person,
                submitted.id(),
                submitted.version(),
                true,
                ReviewChecklist.all(ReviewChecklist.Answer.OK),
                Optional.empty());
    }

    private List<String> actions(Product product) {
        return jdbc.sql("SELECT action FROM audit_record WHERE subject = :subject ORDER BY id")
                .param("subject", "product/" + product.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static void refused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        problem -> assertThat(problem.errorCode()).isEqualTo(code));
    }
}
