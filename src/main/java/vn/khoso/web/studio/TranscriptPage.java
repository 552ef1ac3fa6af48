package vn.khoso.web.studio;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.ChapterList;
import vn.khoso.catalogue.Chapters;
import vn.khoso.catalogue.Cue;
import vn.khoso.catalogue.CueId;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.Product;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.Page;
import vn.khoso.shared.TranscriptId;
import vn.khoso.web.problem.ProblemSentences;
import vn.khoso.web.view.HeldFiles;
import vn.khoso.web.view.ProductFiles;
import vn.khoso.web.view.Recordings;
import vn.khoso.web.view.Spoken;
import vn.khoso.web.view.SpokenTexts;

/** What the page of a product's transcripts and chapters shows: the player, the cues, the form of the one being changed. */
@Component
class TranscriptPage {

    private static final int ROWS = 100;

    private final Desk desk;
    private final ProductFiles productFiles;
    private final Recordings recordings;
    private final SpokenTexts spokenTexts;
    private final Chapters chapters;
    private final FormChoices choices;
    private final ProblemSentences sentences;

    TranscriptPage(
            Desk desk,
            ProductFiles productFiles,
            Recordings recordings,
            SpokenTexts spokenTexts,
            Chapters chapters,
            FormChoices choices,
            ProblemSentences sentences) {
        this.desk = desk;
        this.productFiles = productFiles;
        this.recordings = recordings;
        this.spokenTexts = spokenTexts;
        this.chapters = chapters;
        this.choices = choices;
        this.sentences = sentences;
    }

    /**
     * What somebody looks at.
     *
     * @param transcript empty for the first one
     * @param edited the cue being changed
     * @param page of the cues, from 1
     * @param second where the player begins
     */
    record Look(Optional<TranscriptId> transcript, Optional<CueId> edited, int page, int second) {

        static Look at(TranscriptId transcript, @Nullable CueId edited, int page) {
            return new Look(Optional.of(transcript), Optional.ofNullable(edited), page, 0);
        }
    }

    /** Fills the page. Rights to the product were asked before; what may be changed is asked here. */
    String show(Model model, Person person, Product product, Look look, Locale locale) {
        HeldFiles held = productFiles.of(product);
        List<Spoken> spoken = spokenTexts.of(product, locale);
        choices.addTo(model, locale);
        model.addAttribute("product", product);
        model.addAttribute("actingFor", desk.organisation(product).shortName());
        model.addAttribute("spoken", spoken);
        model.addAttribute("mayTranscribe", desk.may(person, Action.TRANSCRIBE, product));
        model.addAttribute("mayConfirm", desk.may(person, Action.CONFIRM_TEXT, product));
        recordings
                .of(product.kind(), held, spokenTexts.tracks(spoken), look.second())
                .ifPresent(recording -> model.addAttribute("recording", recording));
        Optional<MediaFile> main = held.mainFile();
        main.ifPresent(file -> addChapters(model, chapters.of(file.id())));
        model.addAttribute("mayBegin", main.isPresent());
        Optional<Spoken> read = look.transcript().isEmpty()
                ? spoken.stream().findFirst()
                : spoken.stream()
                        .filter(each ->
                                each.transcript().id().equals(look.transcript().get()))
                        .findFirst();
        if (look.transcript().isPresent() && read.isEmpty()) {
            throw new KhosoException(
                    CatalogueProblem.NOT_FOUND, look.transcript().get().toString());
        }
        read.ifPresent(each -> addCues(model, each, look));
        return "studio/transcript";
    }

    /** Says why something could not be saved, above what was typed. */
    void refuse(Model model, KhosoException refused, Locale locale) {
        model.addAttribute("refusalTitle", sentences.title(refused, locale));
        model.addAttribute("refusal", sentences.of(refused, locale));
    }

    private static void addChapters(Model model, ChapterList list) {
        if (!model.containsAttribute("chapterText")) {
            model.addAttribute("chapterText", ChapterLines.write(list.chapters()));
        }
        model.addAttribute("chapterVersion", list.version());
        model.addAttribute(
                "chapters",
                list.chapters().stream()
                        .map(chapter -> new ChapterMark(chapter.start().toSeconds(), chapter.title()))
                        .toList());
    }

    private static void addCues(Model model, Spoken read, Look look) {
        List<Cue> cues = read.cues();
        int version = read.transcript().version();
        int page = look.edited().map(cue -> pageOf(cues, cue)).orElse(look.page());
        int from = Math.min(Math.max(page - 1, 0) * ROWS, cues.size());
        model.addAttribute("read", read);
        model.addAttribute(
                "rows",
                new Page<>(
                        cues.subList(from, Math.min(from + ROWS, cues.size())).stream()
                                .map(CueRow::of)
                                .toList(),
                        Math.max(page, 1),
                        ROWS,
                        cues.size()));
        model.addAttribute("edited", look.edited().map(CueId::value).orElse(-1L));
        if (!model.containsAttribute("form")) {
            look.edited()
                    .flatMap(id ->
                            cues.stream().filter(cue -> cue.id().equals(id)).findFirst())
                    .ifPresent(cue -> model.addAttribute("form", CueForm.of(version, cue)));
        }
        if (!model.containsAttribute("added")) {
            Duration end =
                    cues.isEmpty() ? Duration.ZERO : cues.getLast().said().end();
            model.addAttribute("added", CueForm.after(version, end));
        }
    }

    private static int pageOf(List<Cue> cues, CueId id) {
        for (int i = 0; i < cues.size(); i++) {
            if (cues.get(i).id().equals(id)) {
                return i / ROWS + 1;
            }
        }
        return 1;
    }

    /** Where a chapter begins, for the player. */
    record ChapterMark(long second, String title) {}

    /** A cue as a row. */
    record CueRow(long id, long second, String start, String startSecond, String end, String text) {

        static CueRow of(Cue cue) {
            Duration start = cue.said().start();
            return new CueRow(
                    cue.id().value(),
                    start.toSeconds(),
                    Moment.write(start),
                    String.format(Locale.ROOT, "%.3f", start.toMillis() / 1000.0),
                    Moment.write(cue.said().end()),
                    cue.said().text());
        }
    }
}
