package vn.khoso.web.studio;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Rendition;
import vn.khoso.catalogue.RenditionKind;
import vn.khoso.processing.PosterChoices;
import vn.khoso.processing.Processing;
import vn.khoso.processing.Progress;
import vn.khoso.processing.StepName;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.web.problem.ProblemSentences;
import vn.khoso.web.view.HeldFiles;
import vn.khoso.web.view.ProductFiles;

/** The frame that stands for a recording on cards and before it plays: one of many small ones, or any moment. */
@Controller
class PosterController {

    private final Desk desk;
    private final ProductFiles productFiles;
    private final FrameStrip strip;
    private final PosterChoices choices;
    private final Processing processing;
    private final Progress progress;
    private final ProblemSentences sentences;

    PosterController(
            Desk desk,
            ProductFiles productFiles,
            FrameStrip strip,
            PosterChoices choices,
            Processing processing,
            Progress progress,
            ProblemSentences sentences) {
        this.desk = desk;
        this.productFiles = productFiles;
        this.strip = strip;
        this.choices = choices;
        this.processing = processing;
        this.progress = progress;
        this.sentences = sentences;
    }

    /** Shows the frames to choose from, and the one that stands there now. */
    @GetMapping("/studio/products/{id}/files/{file}/poster")
    String show(Person person, @PathVariable String id, @PathVariable MediaFileId file, Model model) {
        return page(person, id, file, model);
    }

    /** Takes the frame of a moment as it is typed; without one the library picks again. */
    @PostMapping("/studio/products/{id}/files/{file}/poster")
    String choose(
            Person person,
            @PathVariable String id,
            @PathVariable MediaFileId file,
            @RequestParam(defaultValue = "") String at,
            Locale locale,
            Model model) {
        require(person, id, file);
        Optional<Duration> moment = Moment.read(at);
        if (!at.isBlank() && moment.isEmpty()) {
            KhosoException refused = new KhosoException(CatalogueProblem.TIME_UNREADABLE, at);
            model.addAttribute("typed", at);
            model.addAttribute("error", sentences.of(refused, locale));
            return page(person, id, file, model);
        }
        processing.choosePoster(file, moment);
        return "redirect:/studio/products/" + id + "/files/" + file + "/poster?chosen";
    }

    private String page(Person person, String id, MediaFileId file, Model model) {
        Product product = require(person, id, file);
        HeldFiles held = productFiles.of(product);
        Optional<Duration> chosen = choices.of(file);
        List<FrameStrip.Frame> frames = held.of(file, RenditionKind.STORYBOARD)
                .map(board -> strip.of(person, board))
                .orElse(List.of());
        model.addAttribute("product", product);
        model.addAttribute("actingFor", desk.organisation(product).shortName());
        model.addAttribute("file", file);
        model.addAttribute("poster", rendition(held, file, RenditionKind.POSTER));
        model.addAttribute("video", rendition(held, file, RenditionKind.PLAYABLE_VIDEO));
        model.addAttribute("frames", frames);
        model.addAttribute("chosen", chosen.map(Moment::write).orElse(""));
        model.addAttribute(
                "current", chosen.map(at -> FrameStrip.showing(frames, at)).orElse(-1));
        model.addAttribute("working", isWorking(product, file));
        return "studio/poster";
    }

    private static @Nullable Rendition rendition(HeldFiles held, MediaFileId file, RenditionKind kind) {
        return held.of(file, kind).orElse(null);
    }

    private boolean isWorking(Product product, MediaFileId file) {
        return progress.of(product.id()).stream()
                .anyMatch(step -> step.mediaFile().equals(file) && step.step() == StepName.POSTER && !step.isOver());
    }

    private Product require(Person person, String id, MediaFileId file) {
        Product product = desk.product(person, id);
        boolean own = productFiles.of(product).files().stream()
                .anyMatch(held -> held.id().equals(file)
                        && held.detectedType()
                                .filter(type -> type.startsWith("video/"))
                                .isPresent());
        if (!own) {
            throw new KhosoException(CatalogueProblem.NOT_FOUND, file.toString());
        }
        if (!desk.may(person, Action.TRANSCRIBE, product)) {
            throw new KhosoException(CatalogueProblem.FORBIDDEN);
        }
        return product;
    }
}
