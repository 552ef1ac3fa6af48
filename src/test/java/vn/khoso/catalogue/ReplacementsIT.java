package vn.khoso.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.ErrorCode;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.RenditionId;
import vn.khoso.shared.Sha256;
import vn.khoso.storage.ObjectKey;

/** How a new version takes the place of a published product's main file, and when it does not. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReplacementsIT {

    private static final String BODY = "cuu-chien-binh-21499";
    private static final String PROVINCE_BODY = "cuu-chien-binh-51";

    private final Replacements replacements;
    private final EditorialDesk desk;
    private final Products products;
    private final MediaFiles files;
    private final Renditions renditions;
    private final Transcripts transcripts;
    private final TranscriptDesk transcriptDesk;
    private final Chapters chapters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final Clock clock;
    private Person officer;

    ReplacementsIT(
            Replacements replacements,
            EditorialDesk desk,
            Products products,
            MediaFiles files,
            Renditions renditions,
            Transcripts transcripts,
            TranscriptDesk transcriptDesk,
            Chapters chapters,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            People people,
            Clock clock) {
        this.replacements = replacements;
        this.desk = desk;
        this.products = products;
        this.files = files;
        this.renditions = renditions;
        this.transcripts = transcripts;
        this.transcriptDesk = transcriptDesk;
        this.chapters = chapters;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.clock = clock;
    }

    @BeforeEach
    void anOfficerWhoDoesItAll() {
        officer = people.of(BODY, Role.CONTRIBUTOR, Role.EDITOR);
    }

    @Test
    void theOldGoesOnBeingShownUntilAnEditorPutsTheNewInItsPlace() {
        Product product = published(BODY);
        MediaFile old = main(product);
        MediaFileId next = bring(product, old.id(), officer);
        assertThat(files.of(product.id())).extracting(MediaFile::id).containsExactly(old.id());
        assertThat(replacements.waiting(product.id())).extracting(MediaFile::id).containsExactly(next);

        Product after = replacements.putInPlace(officer, product.id(), product.version(), next);

        assertThat(after.version()).isGreaterThan(product.version());
        assertThat(files.of(product.id())).extracting(MediaFile::id).containsExactly(next);
        assertThat(files.get(old.id()).state()).isInstanceOf(MediaFile.State.Replaced.class);
        assertThat(replacements.before(files.get(next)))
                .extracting(version -> version.file().id())
                .containsExactly(old.id());
        assertThat(replacements.waiting(product.id())).isEmpty();
        assertThat(jdbc.sql("SELECT action FROM audit_record WHERE subject = :subject ORDER BY id DESC LIMIT 1")
                        .param("subject", "product/" + product.id())
                        .query(String.class)
                        .single())
                .isEqualTo("product.replace-main");
    }

    @Test
    void renditionsFollowAndNothingShownIsNotPutInPlaceOfSomething() {
        Product product = published(BODY);
        MediaFile old = main(product);
        show(old.id());
        MediaFileId next = bring(product, old.id(), officer);
        refused(
                CatalogueProblem.REPLACEMENT_NOT_READY,
                () -> replacements.putInPlace(officer, product.id(), product.version(), next));
        show(next);
        replacements.putInPlace(officer, product.id(), product.version(), next);
        assertThat(renditions.of(product.id())).extracting(Rendition::mediaFile).containsExactly(next);
    }

    @Test
    void wordsOfPeopleGoOverToARecordingOfTheSameLength() {
        Product product = published(BODY);
        sayAndDivide(product);
        MediaFileId next = replace(product, main(product).id(), 60_400);
        Transcript carried = transcripts.of(product.id()).getFirst();
        assertThat(carried.mediaFile()).isEqualTo(next);
        assertThat(transcripts.cues(carried.id()))
                .extracting(cue -> cue.said().text())
                .containsExactly("kính thưa", "quý vị");
        assertThat(chapters.of(next).chapters()).extracting(Chapter::title).containsExactly("Mở đầu");
    }

    @Test
    void wordsDoNotGoOverToARecordingThatWasCutDifferently() {
        Product product = published(BODY);
        sayAndDivide(product);
        MediaFileId next = replace(product, main(product).id(), 75_000);
        assertThat(transcripts.of(product.id())).isEmpty();
        assertThat(chapters.of(next).chapters()).isEmpty();
    }

    private void sayAndDivide(Product product) {
        MediaFileId file = main(product).id();
        lasts(file, 60_000);
        transcripts.keep(file, "vi", Transcript.Origin.SPEECH, List.of(said(1_000, "kính thưa")));
        Transcript heard = transcripts.of(product.id()).getFirst();
        transcriptDesk.add(officer, heard.id(), heard.version(), said(5_000, "quý vị"));
        chapters.type(officer, file, 0, List.of(new Chapter(Duration.ofSeconds(2), "Mở đầu")));
    }

    @Test
    void oneNewVersionAtATimeAndARefusedOneMakesRoom() {
        Product product = published(BODY);
        MediaFile old = main(product);
        MediaFileId broken = receive(product, old.id(), officer);
        refused(
                CatalogueProblem.REPLACEMENT_WAITING,
                () -> replacements.requireReplaceable(officer, product.id(), old.id()));
        files.refuse(broken, "KS-UPLOAD-14", "video/mp4");
        refused(
                CatalogueProblem.REPLACEMENT_NOT_READY,
                () -> replacements.putInPlace(officer, product.id(), product.version(), broken));

        MediaFileId good = bring(product, old.id(), officer);

        assertThat(replacements.waiting(product.id())).extracting(MediaFile::id).containsExactly(good);
        replacements.drop(officer, product.id(), good);
        assertThat(replacements.waiting(product.id())).isEmpty();
        refused(
                CatalogueProblem.NOTHING_TO_REPLACE,
                () -> replacements.putInPlace(officer, product.id(), product.version(), good));
    }

    @Test
    void whoMayNotIsRefusedAndSoIsAStaleForm() {
        Product product = published(BODY);
        MediaFile old = main(product);
        Person contributor = people.of(BODY, Role.CONTRIBUTOR);
        MediaFileId next = bring(product, old.id(), contributor);
        refused(
                CatalogueProblem.FORBIDDEN,
                () -> replacements.putInPlace(contributor, product.id(), product.version(), next));
        refused(
                CatalogueProblem.FORBIDDEN,
                () -> replacements.requireReplaceable(people.supervisor(new Scope.Province()), product.id(), old.id()));
        refused(
                CatalogueProblem.STALE,
                () -> replacements.putInPlace(officer, product.id(), product.version() - 1, next));
        replacements.putInPlace(officer, product.id(), product.version(), next);
        refused(
                CatalogueProblem.NOTHING_TO_REPLACE,
                () -> replacements.requireReplaceable(officer, product.id(), old.id()));
    }

    @Test
    void theProvinceAsksForASecondPersonHereToo() {
        Person author = people.of(PROVINCE_BODY, Role.CONTRIBUTOR, Role.EDITOR);
        officer = author;
        Product product = published(PROVINCE_BODY);
        MediaFileId next = bring(product, main(product).id(), author);
        refused(
                CatalogueProblem.FOUR_EYES,
                () -> replacements.putInPlace(author, product.id(), product.version(), next));
        Person second = people.of(PROVINCE_BODY, Role.EDITOR);
        replacements.putInPlace(second, product.id(), product.version(), next);
        assertThat(main(product).id()).isEqualTo(next);
    }

    @Test
    void aDraftIsNotRenewedButChanged() {
        Product draft = desk.openDraft(officer, new OrganisationId(BODY), ProductKind.CLIP);
        MediaFileId file = receive(draft, null, officer);
        refused(CatalogueProblem.FORBIDDEN, () -> replacements.requireReplaceable(officer, draft.id(), file));
    }

    private MediaFileId replace(Product product, MediaFileId inUse, long milliseconds) {
        MediaFileId next = bring(product, inUse, officer);
        lasts(next, milliseconds);
        replacements.putInPlace(
                officer, product.id(), products.get(product.id()).version(), next);
        return next;
    }

    private Product published(String organisation) {
        Product draft = desk.openDraft(officer, new OrganisationId(organisation), ProductKind.CLIP);
        check(receive(draft, null, officer));
        Product told = desk.describe(
                officer,
                draft.id(),
                draft.version(),
                ProductKind.CLIP,
                Description.EMPTY.titled("Ngày hội cựu chiến binh", "Tóm tắt"));
        Product submitted = desk.submit(officer, told.id(), told.version());
        Person editor = organisation.equals(PROVINCE_BODY) ? people.of(organisation, Role.EDITOR) : officer;
        return desk.publish(
                editor,
                submitted.id(),
                submitted.version(),
                true,
                ReviewChecklist.all(ReviewChecklist.Answer.OK),
                Optional.empty());
    }

    private MediaFile main(Product product) {
        return files.of(product.id()).getFirst();
    }

    private MediaFileId bring(Product product, MediaFileId inUse, Person by) {
        MediaFileId next = receive(product, inUse, by);
        check(next);
        return next;
    }

    private void check(MediaFileId file) {
        // no type that has steps: processing is not what is tested here
        files.accept(file, Sha256.of(file.toString().getBytes(StandardCharsets.UTF_8)), "text/vtt");
    }

    private MediaFileId receive(Product product, @Nullable MediaFileId inUse, Person by) {
        MediaFileId id = MediaFileId.random();
        MediaFile file = new MediaFile(
                id,
                product.id(),
                MediaRole.MAIN,
                "ngay-hoi.mp4",
                "video/mp4",
                ObjectKey.original(2026, id),
                new ByteSize(12),
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                by.id(),
                clock.instant(),
                Optional.ofNullable(inUse));
        transaction.executeWithoutResult(status -> {
            if (inUse != null) {
                replacements.reserve(product.id(), inUse);
            }
            files.receive(file);
        });
        return id;
    }

    private void show(MediaFileId file) {
        RenditionId id = RenditionId.random();
        renditions.keep(
                new Rendition(
                        id,
                        file,
                        RenditionKind.POSTER,
                        1,
                        ObjectKey.original(2026, MediaFileId.random()),
                        "image/jpeg",
                        new ByteSize(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                List.of());
    }

    private void lasts(MediaFileId file, long milliseconds) {
        files.keepFacts(
                file,
                new MediaFile.Facts(
                        Optional.of(Duration.ofMillis(milliseconds)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static TimedText said(long start, String words) {
        return new TimedText(Duration.ofMillis(start), Duration.ofMillis(start + 900), words);
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        problem -> assertThat(problem.errorCode()).isEqualTo(code));
    }
}
