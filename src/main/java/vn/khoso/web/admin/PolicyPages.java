package vn.khoso.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khoso.account.Person;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.quota.PolicyDesk;
import vn.khoso.quota.QuotaPolicies;
import vn.khoso.quota.QuotaPolicy;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.ProblemSentences;

/** The targets of both levels, year by year; a change is shown with whom it affects before it is saved. */
@Controller
final class PolicyPages {

    private final QuotaPolicies policies;
    private final PolicyDesk desk;
    private final ProblemSentences sentences;

    PolicyPages(QuotaPolicies policies, PolicyDesk desk, ProblemSentences sentences) {
        this.policies = policies;
        this.desk = desk;
        this.sentences = sentences;
    }

    @GetMapping("/admin/policies")
    String list(Model model) {
        model.addAttribute("policies", policies.all());
        model.addAttribute("kinds", ProductKind.values());
        return "admin/policies";
    }

    /** Shows the target of a level that begins in a year, or a new one made from the one before it. */
    @GetMapping("/admin/policies/{level}/{year:\\d{4}}")
    String show(@PathVariable Level level, @PathVariable int year, Model model) {
        Optional<QuotaPolicy> present = policies.find(level, year);
        QuotaPolicy source = present.or(() -> policies.inForce(year).stream()
                        .filter(policy -> policy.level() == level)
                        .findFirst())
                .orElseGet(() -> policies.all().stream()
                        .filter(policy -> policy.level() == level)
                        .findFirst()
                        .orElseThrow());
        return page(PolicyForm.of(source, year, present.map(QuotaPolicy::version)), model);
    }

    private static String page(PolicyForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", ProductKind.values());
        return "admin/policy";
    }

    /** Shows whom the change affects, or saves it. */
    @PostMapping("/admin/policies/{level}/{year:\\d{4}}")
    String change(
            Person administrator,
            @ModelAttribute PolicyForm form,
            @RequestParam(defaultValue = "preview") String then,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            if ("save".equals(then)) {
                desk.save(administrator, form.draft(), form.version());
                return "redirect:/admin/policies?saved";
            }
            model.addAttribute("preview", desk.preview(form.draft()));
        } catch (KhosoException refused) {
            response.setStatus(refused.errorCode().status());
            model.addAttribute("title", sentences.title(refused, locale));
            model.addAttribute("detail", sentences.of(refused, locale));
            model.addAttribute("problem", refused.errorCode());
        }
        return page(form, model);
    }
}
