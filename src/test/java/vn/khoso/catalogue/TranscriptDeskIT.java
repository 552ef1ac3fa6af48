package vn.khoso.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khoso.KhosoTest;
import vn.khoso.People;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.Sha256;
import vn.khoso.shared.TranscriptId;
import vn.khoso.storage.ObjectKey;

/** What people and machines may change of transcripts and chapters, on a real database. */
@KhosoTest
@Import(People.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TranscriptDeskIT {

    private static final String BODY = "nong-dan-21340";

    private final TranscriptDesk desk;
    private final Transcripts transcripts;
    private final Chapters chapters;
    private final Passages passages;
    private final EditorialDesk editorialDesk;
    private final MediaFiles files;
    private final TransactionTemplate transaction;
    private final People people;
    private final Clock clock;

    private Person contributor;
    private Product product;
    private MediaFileId file;

    TranscriptDeskIT(
            TranscriptDesk desk,
            Transcripts transcripts,
            Chapters chapters,
            Passages passages,
            EditorialDesk editorialDesk,
            MediaFiles files,
            TransactionTemplate transaction,
            People people,
            Clock clock) {
        this.desk = desk;
        this.transcripts = transcripts;
        this.chapters = chapters;
        this.passages = passages;
        this.editorialDesk = editorialDesk;
        this.files = files;
        this.transaction = transaction;
        this.people = people;
        this.clock = clock;
    }

    @BeforeEach
    void aDraftWithCaptions() {
        contributor = people.of(BODY, Role.CONTRIBUTOR);
        product = editorialDesk.openDraft(contributor, new OrganisationId(BODY), ProductKind.CLIP);
        file = MediaFileId.random();
        transaction.executeWithoutResult(status -> files.receive(new MediaFile(
                file,
                product.id(),
                MediaRole.CAPTIONS,
                "phu-de.srt",
                "text/plain",
                ObjectKey.original(2026, file),
                new ByteSize(9),
                new MediaFile.State.Received(),
                MediaFile.Facts.NONE,
                contributor.id(),
                clock.instant())));
        files.accept(file, Sha256.of(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)), "text/vtt");
        transcripts.keep(file, "vi", Transcript.Origin.SPEECH, List.of(said(61_500, "hai"), said(1000, "một")));
    }

    @Test
    void whatIsSaidStandsInOrderAndIsFoundByTheSecond() {
        assertThat(transcripts.of(product.id())).hasSize(1);
        assertThat(words(only().id())).containsExactly("một", "hai");
        assertThat(passages.of(product.id()))
                .extracting(Passage::locator)
                .containsExactly(new Passage.Locator.AtSecond(1), new Passage.Locator.AtSecond(61));
    }

    @Test
    void peopleChangeAddAndRemoveAndNoMachineUndoesIt() {
        Transcript before = only();
        Cue second = transcripts.cues(before.id()).getLast();
        desk.change(contributor, before.id(), before.version(), second.id(), said(500, "hai, sớm hơn"));
        desk.add(contributor, before.id(), before.version() + 1, said(70_000, "ba"));
        Cue one = transcripts.cues(before.id()).get(1);
        desk.remove(contributor, before.id(), before.version() + 2, one.id());
        assertThat(words(before.id())).containsExactly("hai, sớm hơn", "ba");
        assertThat(only().edited()).isTrue();
        assertThat(transcripts.keep(file, "vi", Transcript.Origin.SPEECH, List.of(said(0, "máy nghe lại"))))
                .isFalse();
        assertThat(words(before.id())).containsExactly("hai, sớm hơn", "ba");
    }

    @Test
    void whoSaysWhichLanguageItIsIsBelieved() {
        Transcript guessed = only();
        desk.speaks(contributor, guessed.id(), guessed.version(), "hre");
        assertThat(only().language()).isEqualTo("hre");
        assertThat(passages.of(product.id())).extracting(Passage::language).containsOnly("hre");
        assertThat(transcripts.keep(file, "vi", Transcript.Origin.SPEECH, List.of(said(0, "máy đoán lại"))))
                .isFalse();
        assertThat(transcripts.of(product.id())).hasSize(1);
    }

    @Test
    void whoeverSawAnOlderVersionIsToldSo() {
        Transcript seen = only();
        desk.add(contributor, seen.id(), seen.version(), said(5000, "xen giữa"));
        assertThatThrownBy(() -> desk.add(contributor, seen.id(), seen.version(), said(6000, "chậm tay")))
                .satisfies(failure -> isProblem(failure, CatalogueProblem.STALE));
        assertThat(words(seen.id())).containsExactly("một", "xen giữa", "hai");
    }

    @Test
    void onlyAnEditorTakesTheMarkOfTheMachineAway() {
        Transcript made = only();
        assertThat(made.isMachineMadeUnchecked()).isTrue();
        assertThatThrownBy(() -> desk.confirm(contributor, made.id(), made.version()))
                .satisfies(failure -> isProblem(failure, CatalogueProblem.FORBIDDEN));
        Person stranger = people.of("nong-dan-21349", Role.CONTRIBUTOR, Role.EDITOR);
        assertThatThrownBy(() -> desk.confirm(stranger, made.id(), made.version()))
                .satisfies(failure -> isProblem(failure, CatalogueProblem.NOT_FOUND));
        desk.confirm(people.of(BODY, Role.EDITOR), made.id(), made.version());
        assertThat(only().isMachineMadeUnchecked()).isFalse();
        assertThat(only().checked()).isPresent();
    }

    @Test
    void typedChaptersOutlastThoseOfTheFile() {
        assertThat(chapters.of(file).chapters()).isEmpty();
        chapters.found(file, List.of(new Chapter(Duration.ofSeconds(9), "Hai"), new Chapter(Duration.ZERO, "Một")));
        ChapterList found = chapters.of(file);
        assertThat(found.chapters()).extracting(Chapter::title).containsExactly("Một", "Hai");
        chapters.type(contributor, file, found.version(), List.of(new Chapter(Duration.ZERO, " Mở\nđầu ")));
        chapters.found(file, List.of(new Chapter(Duration.ZERO, "Chapter 1")));
        assertThat(chapters.of(file).chapters()).containsExactly(new Chapter(Duration.ZERO, "Mở đầu"));
        assertThatThrownBy(() -> chapters.type(contributor, file, found.version(), List.of()))
                .satisfies(failure -> isProblem(failure, CatalogueProblem.STALE));
    }

    private Transcript only() {
        return transcripts.of(product.id()).getFirst();
    }

    private List<String> words(TranscriptId id) {
        return transcripts.cues(id).stream().map(cue -> cue.said().text()).toList();
    }

    private static TimedText said(long startMs, String text) {
        return new TimedText(Duration.ofMillis(startMs), Duration.ofMillis(startMs + 900), text);
    }

    private static void isProblem(Throwable failure, CatalogueProblem problem) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        KhosoException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(problem));
    }
}
