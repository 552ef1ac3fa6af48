package vn.khoso.web.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.account.Role;
import vn.khoso.catalogue.CatalogueProblem;
import vn.khoso.organisation.Organisation;
import vn.khoso.quota.AnnualPlan;
import vn.khoso.quota.PlanDraft;
import vn.khoso.quota.Plans;
import vn.khoso.quota.QuotaPolicies;
import vn.khoso.quota.QuotaPolicy;
import vn.khoso.quota.QuotaProblem;
import vn.khoso.quota.Standings;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** An organisation's own plan of a year. */
@Controller
class PlanController {

    private final Desk desk;
    private final Plans plans;
    private final QuotaPolicies policies;
    private final Standings standings;
    private final ProblemSentences sentences;

    PlanController(Desk desk, Plans plans, QuotaPolicies policies, Standings standings, ProblemSentences sentences) {
        this.desk = desk;
        this.plans = plans;
        this.policies = policies;
        this.standings = standings;
        this.sentences = sentences;
    }

    @GetMapping("/studio/plan")
    String first(Person person) {
        return desk.organisations(person).stream()
                .findFirst()
                .map(organisation -> address(organisation, standings.currentYear()))
                .orElse("redirect:/studio");
    }

    @GetMapping("/studio/plan/{code}/{year:\\d{4}}")
    String show(Person person, @PathVariable String code, @PathVariable int year, Model model) {
        Organisation organisation = own(person, code);
        AnnualPlan plan = plans.find(organisation.id(), year).orElse(null);
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    plan == null
                            ? new PlanDraft(policy(organisation, year).floor(), List.of(0, 0, 0, 0), "")
                            : plan.plan());
        }
        model.addAttribute("actingFor", organisation.shortName());
        model.addAttribute("organisation", organisation);
        model.addAttribute("organisations", desk.organisations(person));
        model.addAttribute("year", year);
        model.addAttribute("years", List.of(standings.currentYear(), standings.currentYear() + 1));
        model.addAttribute("plan", plan);
        model.addAttribute("policy", policy(organisation, year));
        model.addAttribute("standing", standings.find(organisation.id(), year).orElse(null));
        model.addAttribute("mayPlan", person.is(Role.EDITOR, organisation));
        return "studio/plan";
    }

    /** Keeps a new revision of the plan. */
    @PostMapping("/studio/plan/{code}/{year:\\d{4}}")
    String save(
            Person person,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam Optional<Integer> target,
            @RequestParam Optional<Integer> q1,
            @RequestParam Optional<Integer> q2,
            @RequestParam Optional<Integer> q3,
            @RequestParam Optional<Integer> q4,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Organisation organisation = own(person, code);
        PlanDraft draft =
                new PlanDraft(target.orElse(0), List.of(q1.orElse(0), q2.orElse(0), q3.orElse(0), q4.orElse(0)), note);
        try {
            plans.save(person, organisation.id(), year, seen, draft);
            return address(organisation, year) + "?saved";
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("form", draft);
            model.addAttribute("refusal", sentences.of(refused, locale));
            model.addAttribute("refusalTitle", sentences.title(refused, locale));
            return show(person, code, year, model);
        }
    }

    private QuotaPolicy policy(Organisation organisation, int year) {
        return policies.inForce(year).stream()
                .filter(each -> each.level() == organisation.level())
                .findFirst()
                .orElseThrow(() -> new KhosoException(QuotaProblem.YEAR_WITHOUT_TARGET, Integer.toString(year)));
    }

    private Organisation own(Person person, String code) {
        return desk.organisations(person).stream()
                .filter(organisation -> organisation.id().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new KhosoException(CatalogueProblem.NOT_FOUND, code));
    }

    private static String address(Organisation organisation, int year) {
        return "redirect:/studio/plan/" + organisation.id() + "/" + year;
    }
}
