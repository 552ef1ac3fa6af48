package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.catalogue.EditorialDesk;
import vn.khoso.quota.Credit;
import vn.khoso.quota.EarlierPublications;
import vn.khoso.quota.RulingOutcome;
import vn.khoso.quota.Rulings;
import vn.khoso.quota.Verdict;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** Confirms, refuses, withdraws. What was refused comes back with the form as it was typed and the facts as they are now. */
@Controller
class DecisionController {

    private static final String FROM_QUEUE = "queue";

    private final CasePage casePage;
    private final BodyPage bodyPage;
    private final Rulings rulings;
    private final EarlierPublications declarations;
    private final EditorialDesk editorialDesk;
    private final ProblemSentences sentences;

    DecisionController(
            CasePage casePage,
            BodyPage bodyPage,
            Rulings rulings,
            EarlierPublications declarations,
            EditorialDesk editorialDesk,
            ProblemSentences sentences) {
        this.casePage = casePage;
        this.bodyPage = bodyPage;
        this.rulings = rulings;
        this.declarations = declarations;
        this.editorialDesk = editorialDesk;
        this.sentences = sentences;
    }

    /** Keeps a ruling. */
    @PostMapping("/supervisor/products/{id}/ruling")
    String rule(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String from,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Credit credit = casePage.find(person, id);
        model.addAttribute("verdict", verdict);
        model.addAttribute("reason", reason);
        Optional<Verdict> given = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(verdict))
                .findFirst();
        if (given.isEmpty()) {
            model.addAttribute("verdictMissing", true);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return again(model, person, credit, locale);
        }
        RulingOutcome outcome;
        try {
            outcome = rulings.rule(person, credit.product(), given.get(), reason, seen);
        } catch (KhosoException refused) {
            model.addAttribute("rulingError", sentences.of(refused, locale));
            response.setStatus(refused.errorCode().status());
            return again(model, person, credit, locale);
        }
        String said = "ruled=" + id + words(outcome);
        return FROM_QUEUE.equals(from)
                ? "redirect:/supervisor/rulings?" + said
                : address(credit) + "&" + said + "#case";
    }

    /** Two supervisors at once: the rank decides, and the next page says so. */
    private static String words(RulingOutcome outcome) {
        return switch (outcome) {
            case RulingOutcome.Outranked outranked ->
                "&outranked&other=" + outranked.by().id();
            case RulingOutcome.Prevails prevails ->
                prevails.over().map(other -> "&other=" + other.id()).orElse("");
        };
    }

    /** Accepts or refuses a declared earlier publication. */
    @PostMapping("/supervisor/products/{id}/declarations/{declaration}/decision")
    String decide(
            Person person,
            @PathVariable String id,
            @PathVariable long declaration,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Credit credit = casePage.find(person, id);
        try {
            declarations.decide(person, credit.product(), declaration, accepted, reason);
        } catch (KhosoException refused) {
            model.addAttribute("declarationError", sentences.of(refused, locale));
            response.setStatus(refused.errorCode().status());
            return again(model, person, credit, locale);
        }
        return address(casePage.find(person, id)) + "&decided#case";
    }

    /** Puts a withdrawn product before the public again. */
    @PostMapping("/supervisor/products/{id}/restoration")
    String restore(Person person, @PathVariable String id, @RequestParam int version) {
        Credit credit = casePage.find(person, id);
        editorialDesk.restore(person, credit.product(), version);
        return address(credit) + "&restored#case";
    }

    /** Takes a product from the public, by the supervisor's or administrator's authority. */
    @PostMapping("/supervisor/products/{id}/withdrawal")
    String withdraw(
            Person person,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String withdrawalReason,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Credit credit = casePage.find(person, id);
        try {
            editorialDesk.withdraw(person, credit.product(), version, withdrawalReason);
        } catch (KhosoException refused) {
            model.addAttribute("withdrawalReason", withdrawalReason);
            model.addAttribute("withdrawalError", sentences.of(refused, locale));
            response.setStatus(refused.errorCode().status());
            return again(model, person, credit, locale);
        }
        return address(credit) + "&withdrawn#case";
    }

    private String again(Model model, Person person, Credit credit, Locale locale) {
        List<Credit> listed = bodyPage.add(model, person, credit.organisation().value(), credit.year(), 1, locale);
        bodyPage.open(model, person, Optional.of(credit.product().value()), listed);
        model.addAttribute("from", "organisation");
        return "supervisor/body";
    }

    private static String address(Credit credit) {
        return "redirect:/supervisor/organisations/" + credit.organisation() + "/" + credit.year() + "?product="
                + credit.product();
    }
}
