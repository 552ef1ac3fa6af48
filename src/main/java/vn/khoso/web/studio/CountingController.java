package vn.khoso.web.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.khoso.account.Person;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.MediaRole;
import vn.khoso.catalogue.Partners;
import vn.khoso.catalogue.Product;
import vn.khoso.intake.Intake;
import vn.khoso.intake.OfferedFile;
import vn.khoso.quota.EarlierPublications;
import vn.khoso.quota.RulingAnswers;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.OrganisationId;
import vn.khoso.web.problem.ProblemSentences;

/** What an organisation may say about how its product counts: an answer, an earlier publication, who made it too. */
@Controller("studioCountingController")
class CountingController {

    private final Desk desk;
    private final ProductPage page;
    private final RulingAnswers answers;
    private final EarlierPublications declarations;
    private final Partners partners;
    private final EditorialDesk editorialDesk;
    private final Intake intake;
    private final ProblemSentences sentences;

    CountingController(
            Desk desk,
            ProductPage page,
            RulingAnswers answers,
            EarlierPublications declarations,
            Partners partners,
            EditorialDesk editorialDesk,
            Intake intake,
            ProblemSentences sentences) {
        this.desk = desk;
        this.page = page;
        this.answers = answers;
        this.declarations = declarations;
        this.partners = partners;
        this.editorialDesk = editorialDesk;
        this.intake = intake;
        this.sentences = sentences;
    }

    /** Answers a ruling, once. */
    @PostMapping("/studio/products/{id}/rulings/{ruling}/answer")
    String answer(
            Person person,
            @PathVariable String id,
            @PathVariable long ruling,
            @RequestParam(defaultValue = "") String answer,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Product product = desk.product(person, id);
        model.addAttribute("answer", answer);
        return done(
                () -> answers.answer(person, product.id(), ruling, answer), person, product, locale, model, response);
    }

    /** Declares that it had been published elsewhere before. */
    @PostMapping("/studio/products/{id}/declarations")
    String declare(
            Person person,
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String address,
            @RequestParam MediaFileId proof,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Product product = desk.product(person, id);
        return done(
                () -> declarations.declare(person, product.id(), on, address, proof),
                person,
                product,
                locale,
                model,
                response);
    }

    /** Takes a file that proves it; who may send one is the intake's to decide. */
    @PostMapping("/studio/products/{id}/proofs")
    String prove(
            Person person,
            @PathVariable String id,
            @RequestParam MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Product product = desk.product(person, id);
        try (InputStream bytes = file.getInputStream()) {
            OfferedFile proof = FormFile.of(file, MediaRole.PROOF);
            return done(
                    () -> intake.receiveWhole(person, product.id(), proof, bytes),
                    person,
                    product,
                    locale,
                    model,
                    response);
        }
    }

    /** Names the further organisations of a joint product. */
    @PostMapping("/studio/products/{id}/partners")
    String name(
            Person person,
            @PathVariable String id,
            @RequestParam Optional<List<OrganisationId>> partner,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Product product = desk.product(person, id);
        return done(
                () -> partners.name(person, product.id(), partner.orElse(List.of())),
                person,
                product,
                locale,
                model,
                response);
    }

    /** Puts a withdrawn product before the public again. */
    @PostMapping("/studio/products/{id}/restoration")
    String restore(
            Person person,
            @PathVariable String id,
            @RequestParam int version,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Product product = desk.product(person, id);
        return done(
                () -> editorialDesk.restore(person, product.id(), version), person, product, locale, model, response);
    }

    private String done(
            Runnable act, Person person, Product product, Locale locale, Model model, HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/studio/products/" + product.id() + "?counting#counting";
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("countingError", sentences.of(refused, locale));
            page.add(model, person, product, locale);
            return "studio/product";
        }
    }
}
