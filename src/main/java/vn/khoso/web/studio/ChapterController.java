package vn.khoso.web.studio;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Chapters;
import vn.khoso.catalogue.MediaFile;
import vn.khoso.catalogue.Product;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.studio.TranscriptPage.Look;
import vn.khoso.web.view.ProductFiles;

/** The chapters of a recording, typed one a line. */
@Controller
class ChapterController {

    private final Desk desk;
    private final Chapters chapters;
    private final ProductFiles productFiles;
    private final TranscriptPage page;

    ChapterController(Desk desk, Chapters chapters, ProductFiles productFiles, TranscriptPage page) {
        this.desk = desk;
        this.chapters = chapters;
        this.productFiles = productFiles;
        this.page = page;
    }

    @PostMapping("/studio/products/{id}/chapters")
    String type(
            Person person,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String chapters,
            Locale locale,
            Model model) {
        Product product = desk.product(person, id);
        MediaFile recording = productFiles
                .of(product)
                .mainFile()
                .orElseThrow(() -> new KhosoException(CatalogueProblem.NOT_FOUND, id));
        try {
            this.chapters.type(person, recording.id(), version, ChapterLines.read(chapters));
            return "redirect:/studio/products/" + id + "/transcripts?chapters#chapters";
        } catch (KhosoException refused) {
            model.addAttribute("chapterText", chapters);
            page.refuse(model, refused, locale);
            return page.show(model, person, product, new Look(Optional.empty(), Optional.empty(), 1, 0), locale);
        }
    }
}
