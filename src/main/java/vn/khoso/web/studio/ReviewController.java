package vn.khoso.web.studio;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Action;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.catalogue.Product;
import vn.khoso.catalogue.ReviewChecklist;
import vn.khoso.catalogue.ReviewChecklists;
import vn.khoso.quota.QuotaOutlook;
import vn.khoso.shared.KhosoException;
import vn.khoso.shared.KhosoTime;
import vn.khoso.web.problem.ProblemSentences;
import vn.khoso.web.view.SimilarFiles;

/** An editor looks, then publishes, returns or withdraws; the effect on the quota is shown before. */
@Controller
class ReviewController {

    private static final String ANSWER = "answer.";

    private final Desk desk;
    private final EditorialDesk editorialDesk;
    private final ProductPage productPage;
    private final ReviewChecklists checklists;
    private final QuotaOutlook outlook;
    private final ProblemSentences sentences;
    private final SimilarFiles similar;

    ReviewController(
            Desk desk,
            EditorialDesk editorialDesk,
            ProductPage productPage,
            ReviewChecklists checklists,
            QuotaOutlook outlook,
            ProblemSentences sentences,
            SimilarFiles similar) {
        this.desk = desk;
        this.editorialDesk = editorialDesk;
        this.productPage = productPage;
        this.checklists = checklists;
        this.outlook = outlook;
        this.sentences = sentences;
        this.similar = similar;
    }

    @GetMapping("/studio/review/{id}")
    String show(Person person, @PathVariable String id, Locale locale, Model model) {
        Product product = desk.product(person, id);
        if (!desk.may(person, Action.REVIEW, product)) {
            return "redirect:/studio/products/" + id;
        }
        return page(model, person, product, checklists.of(product.id()), locale);
    }

    /** Publishes, or keeps the answers given so far. */
    @PostMapping("/studio/products/{id}/publication")
    String publish(
            Person person,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean distinctive,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "publish") String then,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model) {
        Product product = desk.product(person, id);
        ReviewChecklist checklist = answers(fields);
        if ("keep".equals(then)) {
            editorialDesk.answer(person, product.id(), checklist);
            return "redirect:/studio/review/" + id + "?kept";
        }
        try {
            editorialDesk.publish(person, product.id(), version, distinctive, checklist, instant(from));
            return "redirect:/studio/products/" + id + "?published";
        } catch (KhosoException refused) {
            return again(model, person, id, checklist, refused, locale);
        }
    }

    /** Sends the submission back with a reason. */
    @PostMapping("/studio/products/{id}/return")
    String sendBack(
            Person person,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model) {
        Product product = desk.product(person, id);
        try {
            editorialDesk.sendBack(person, product.id(), version, reason);
            return "redirect:/studio/review?returned";
        } catch (KhosoException refused) {
            model.addAttribute("reason", reason);
            return again(model, person, id, checklists.of(product.id()), refused, locale);
        }
    }

    /** Takes a published product from the public. */
    @PostMapping("/studio/products/{id}/withdrawal")
    String withdraw(
            Person person,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model) {
        Product product = desk.product(person, id);
        try {
            editorialDesk.withdraw(person, product.id(), version, reason);
            return "redirect:/studio/products/" + id + "?withdrawn";
        } catch (KhosoException refused) {
            if (refused.errorCode() != CatalogueProblem.REASON_MISSING) {
                throw refused;
            }
            productPage.add(model, person, product, locale);
            model.addAttribute("withdrawalError", sentences.of(refused, locale));
            model.addAttribute("reason", reason);
            return "studio/product";
        }
    }

    private String again(
            Model model, Person person, String id, ReviewChecklist checklist, KhosoException refused, Locale locale) {
        Product product = desk.product(person, id);
        if (!desk.may(person, Action.REVIEW, product)) {
            throw refused;
        }
        model.addAttribute("refusal", sentences.of(refused, locale));
        model.addAttribute("refusalTitle", sentences.title(refused, locale));
        model.addAttribute("refused", refused.errorCode().code());
        return page(model, person, product, checklist, locale);
    }

    private String page(Model model, Person person, Product product, ReviewChecklist checklist, Locale locale) {
        productPage.add(model, person, product, locale);
        model.addAttribute("similar", similar.of(person, product));
        model.addAttribute("questions", ReviewChecklist.Question.values());
        model.addAttribute("choices", ReviewChecklist.Answer.values());
        model.addAttribute("checklist", checklist);
        model.addAttribute(
                "ifPublished",
                outlook.ifPublished(product.id(), true, Optional.empty()).orElse(null));
        return "studio/review";
    }

    private static ReviewChecklist answers(Map<String, String> fields) {
        Map<ReviewChecklist.Question, ReviewChecklist.Answer> answers = new EnumMap<>(ReviewChecklist.Question.class);
        for (ReviewChecklist.Question question : ReviewChecklist.Question.values()) {
            String answer = fields.get(ANSWER + question);
            for (ReviewChecklist.Answer known : ReviewChecklist.Answer.values()) {
                if (known.name().equals(answer)) {
                    answers.put(question, known);
                }
            }
        }
        return new ReviewChecklist(answers);
    }

    /** Reads a local date and time of Viet Nam as browsers send it, {@code 2026-12-01T08:00}. */
    private static Optional<Instant> instant(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(KhosoTime.ZONE).toInstant());
        } catch (DateTimeParseException malformed) {
            throw new KhosoException(CatalogueProblem.UNKNOWN_VALUE, malformed, typed);
        }
    }
}
