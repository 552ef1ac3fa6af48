package vn.khoso.web.studio;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.CueId;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.MediaFiles;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.TranscriptDesk;
import vn.khoso.catalogue.Transcripts;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.TranscriptId;
import vn.khoso.web.studio.TranscriptPage.Look;

/** The transcripts of a product, changed beside the player: plain forms, which the script sends without leaving the page. */
@Controller
@RequestMapping("/studio/products/{id}/transcripts")
class TranscriptController {

    private final Desk desk;
    private final TranscriptDesk transcriptDesk;
    private final Transcripts transcripts;
    private final MediaFiles files;
    private final TranscriptPage page;

    TranscriptController(
            Desk desk, TranscriptDesk transcriptDesk, Transcripts transcripts, MediaFiles files, TranscriptPage page) {
        this.desk = desk;
        this.transcriptDesk = transcriptDesk;
        this.transcripts = transcripts;
        this.files = files;
        this.page = page;
    }

    @GetMapping({"", "/{transcript}"})
    String show(
            Person person,
            @PathVariable String id,
            @PathVariable(required = false) Optional<TranscriptId> transcript,
            @RequestParam(required = false) Optional<Long> edit,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(defaultValue = "0") int t,
            Locale locale,
            Model model) {
        Product product = desk.product(person, id);
        return page.show(model, person, product, new Look(transcript, edit.map(CueId::new), number, t), locale);
    }

    /** Begins an empty transcript of the recording. */
    @PostMapping("")
    String begin(Person person, @PathVariable String id, @RequestParam String language) {
        Product product = desk.product(person, id);
        MediaFile recording = files.of(product.id()).stream()
                .filter(file -> file.role() == MediaRole.MAIN && file.isAccepted())
                .findFirst()
                .orElseThrow(() -> new KhosoException(CatalogueProblem.NOT_FOUND, id));
        return "redirect:" + address(id) + "/" + transcriptDesk.begin(person, recording.id(), language);
    }

    @PostMapping("/{transcript}/cues")
    String add(
            Person person,
            @PathVariable String id,
            @PathVariable TranscriptId transcript,
            @ModelAttribute CueForm form,
            Locale locale,
            Model model) {
        Product product = require(person, id, transcript);
        try {
            CueId added = transcriptDesk.add(person, transcript, form.version(), form.said());
            return back(id, transcript, added);
        } catch (KhosoException refused) {
            model.addAttribute("added", form.onTopOf(transcripts.get(transcript).version()));
            page.refuse(model, refused, locale);
            return page.show(model, person, product, Look.at(transcript, null, 1), locale);
        }
    }

    @PostMapping("/{transcript}/cues/{cue}")
    String change(
            Person person,
            @PathVariable String id,
            @PathVariable TranscriptId transcript,
            @PathVariable long cue,
            @ModelAttribute CueForm form,
            Locale locale,
            Model model) {
        Product product = require(person, id, transcript);
        CueId changed = new CueId(cue);
        try {
            transcriptDesk.change(person, transcript, form.version(), changed, form.said());
            return back(id, transcript, changed);
        } catch (KhosoException refused) {
            model.addAttribute("form", form.onTopOf(transcripts.get(transcript).version()));
            page.refuse(model, refused, locale);
            return page.show(model, person, product, Look.at(transcript, changed, 1), locale);
        }
    }

    @PostMapping("/{transcript}/cues/{cue}/removal")
    String remove(
            Person person,
            @PathVariable String id,
            @PathVariable TranscriptId transcript,
            @PathVariable long cue,
            @RequestParam int version) {
        require(person, id, transcript);
        transcriptDesk.remove(person, transcript, version, new CueId(cue));
        return "redirect:" + address(id) + "/" + transcript;
    }

    @PostMapping("/{transcript}/language")
    String speaks(
            Person person,
            @PathVariable String id,
            @PathVariable TranscriptId transcript,
            @RequestParam int version,
            @RequestParam String language) {
        require(person, id, transcript);
        transcriptDesk.speaks(person, transcript, version, language);
        return "redirect:" + address(id) + "/" + transcript;
    }

    /** An editor confirms what a machine wrote. */
    @PostMapping("/{transcript}/confirmation")
    String confirm(
            Person person, @PathVariable String id, @PathVariable TranscriptId transcript, @RequestParam int version) {
        require(person, id, transcript);
        transcriptDesk.confirm(person, transcript, version);
        return "redirect:" + address(id) + "/" + transcript + "?confirmed";
    }

    /** The transcript must belong to the product of the address. */
    private Product require(Person person, String id, TranscriptId transcript) {
        Product product = desk.product(person, id);
        if (transcripts.of(product.id()).stream().noneMatch(each -> each.id().equals(transcript))) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, transcript.toString());
        }
        return product;
    }

    private static String back(String id, TranscriptId transcript, CueId cue) {
        return "redirect:" + address(id) + "/" + transcript + "?changed=" + cue + "#cue-" + cue;
    }

    private static String address(String id) {
        return "/studio/products/" + id + "/transcripts";
    }
}
