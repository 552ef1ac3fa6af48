package vn.khoso.web.supervisor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.khoso.quota.Credit;
import vn.khoso.quota.Plans;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** One organisation in one year: its standing and the products behind it, one of them open. */
@Controller
class BodyController {

    private final BodyPage bodyPage;
    private final Plans plans;
    private final ProblemSentences sentences;

    BodyController(BodyPage bodyPage, Plans plans, ProblemSentences sentences) {
        this.bodyPage = bodyPage;
        this.plans = plans;
        this.sentences = sentences;
    }

    @GetMapping("/supervisor/organisations/{code}")
    String thisYear(@PathVariable String code) {
        return "redirect:/supervisor/organisations/" + code + "/" + bodyPage.currentYear();
    }

    /** Gives the supervisor's word on an organisation's plan. */
    @PostMapping("/supervisor/organisations/{code}/{year:\\d{4}}/plan-opinion")
    String giveOpinion(
            Person person,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam long plan,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String comment,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            plans.giveOpinion(person, plan, approved, comment);
            return "redirect:/supervisor/organisations/" + code + "/" + year + "?opinion#plan";
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("comment", comment);
            model.addAttribute("planError", sentences.of(refused, locale));
            return show(person, code, year, Optional.empty(), 1, Map.of(), locale, model);
        }
    }

    @GetMapping("/supervisor/organisations/{code}/{year:\\d{4}}")
    String show(
            Person person,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam Optional<String> product,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model) {
        List<Credit> listed = bodyPage.add(model, person, code, year, page, locale);
        bodyPage.open(model, person, product, listed);
        bodyPage.addOutcome(model, person, typed);
        model.addAttribute("from", "organisation");
        return "supervisor/body";
    }
}
