package vn.khoso.web.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.khoso.account.Person;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.Replacements;
import vn.khoso.intake.Intake;
import vn.khoso.intake.OfferedFile;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.web.problem.ProblemSentences;

/** New versions of the main files of a published product: brought by a plain form, put in place, dropped. */
@Controller
class ReplacementController {

    private final Desk desk;
    private final ProductPage page;
    private final Replacements replacements;
    private final Intake intake;
    private final ProblemSentences sentences;

    ReplacementController(
            Desk desk, ProductPage page, Replacements replacements, Intake intake, ProblemSentences sentences) {
        this.desk = desk;
        this.page = page;
        this.replacements = replacements;
        this.intake = intake;
        this.sentences = sentences;
    }

    /** Takes a new version from the form that works without script. */
    @PostMapping("/studio/products/{id}/files/{file}/replacement")
    String bring(
            Person person,
            @PathVariable String id,
            @PathVariable MediaFileId file,
            @RequestParam("file") MultipartFile sent,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Product product = desk.product(person, id);
        OfferedFile offered = FormFile.of(sent, MediaRole.MAIN).replacing(file);
        try (InputStream bytes = sent.getInputStream()) {
            return done(
                    () -> intake.receiveWhole(person, product.id(), offered, bytes),
                    "",
                    new Asked(person, product, locale, model, response));
        }
    }

    /** Puts a new version in its place. */
    @PostMapping("/studio/products/{id}/replacements/{next}/placement")
    String place(
            Person person,
            @PathVariable String id,
            @PathVariable MediaFileId next,
            @RequestParam int version,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Product product = desk.product(person, id);
        return done(
                () -> replacements.putInPlace(person, product.id(), version, next),
                "?replaced",
                new Asked(person, product, locale, model, response));
    }

    /** Drops a new version; its bytes stay in the store. */
    @PostMapping("/studio/products/{id}/replacements/{next}/removal")
    String drop(
            Person person,
            @PathVariable String id,
            @PathVariable MediaFileId next,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Product product = desk.product(person, id);
        return done(
                () -> replacements.drop(person, product.id(), next),
                "",
                new Asked(person, product, locale, model, response));
    }

    private String done(Runnable act, String said, Asked asked) {
        try {
            act.run();
            return "redirect:/studio/products/" + asked.product.id() + said + "#replacement";
        } catch (KhosoException refused) {
            asked.response.setStatus(refused.errorCode().status());
            asked.model.addAttribute("replacementTitle", sentences.title(refused, asked.locale));
            asked.model.addAttribute("replacementError", sentences.of(refused, asked.locale));
            asked.model.addAttribute("refused", refused.errorCode().code());
            page.add(
                    asked.model,
                    asked.person,
                    desk.product(asked.person, asked.product.id().value()),
                    asked.locale);
            return "studio/product";
        }
    }

    /** Who asked for what, and where the answer goes. */
    private record Asked(Person person, Product product, Locale locale, Model model, HttpServletResponse response) {}
}
